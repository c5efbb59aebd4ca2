package dev.yohaku.server.meetings;

import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.identity.Absences;
import dev.yohaku.server.identity.Members;
import dev.yohaku.server.reviews.ReviewPlans;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Scope;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who does what in which review, and whose turn it is. Thread-safe. */
@Component
@Transactional
public class Roles {
    private final JdbcClient jdbc;
    private final Members members;
    private final Absences absences;
    private final ReviewPlans plans;
    private final Workspace workspace;
    private final Pulse pulse;
    private final InstantSource clock;

    Roles(
            JdbcClient jdbc,
            Members members,
            Absences absences,
            ReviewPlans plans,
            Workspace workspace,
            Pulse pulse,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.absences = absences;
        this.plans = plans;
        this.workspace = workspace;
        this.pulse = pulse;
        this.clock = clock;
    }

    /** Who was chosen for what; a role for which nobody was chosen is left out. */
    @Transactional(readOnly = true)
    public Map<MeetingRole, String> of(String team, String week) {
        var roles = chosen(team, week);
        Optional.ofNullable(chosen(team, next(week).id()).get(MeetingRole.LEAD))
                .ifPresent(lead -> roles.put(MeetingRole.NEXT_LEAD, lead));
        return Map.copyOf(roles);
    }

    /** Chooses somebody; a later choice takes the place of an earlier one. */
    public void choose(String team, String week, MeetingRole role, String person, String by) {
        pulse.beat(team, week);
        switch (role) {
            case LEAD, SCRIBE -> put(team, week, role, person, by);
            case NEXT_LEAD -> {
                pulse.beat(team, next(week).id());
                put(team, next(week).id(), MeetingRole.LEAD, person, by);
            }
        }
    }

    /** Who can be chosen, by id: the team's members, those who are absent included. */
    @Transactional(readOnly = true)
    public List<String> candidates(String team) {
        return team.equals(Scope.EVERYBODY) ? members.all() : members.of(team);
    }

    /** The day on which the review of a week is held: the one after its edition is made. */
    @Transactional(readOnly = true)
    public LocalDate day(String team, String week) {
        return next(week).monday().plusDays(plans.of(team).day().getValue());
    }

    /** Whoever was chosen, otherwise whose turn it is. A role that nobody can take is left out. */
    @Transactional(readOnly = true)
    public Map<MeetingRole, String> suggested(String team, String week) {
        var roles = new EnumMap<MeetingRole, String>(MeetingRole.class);
        var chosen = of(team, week);
        var following = next(week).id();
        turn(chosen, MeetingRole.LEAD, team, week, Set.of()).ifPresent(who -> roles.put(MeetingRole.LEAD, who));
        var lead = Optional.ofNullable(roles.get(MeetingRole.LEAD));
        turn(chosen, MeetingRole.SCRIBE, team, week, lead.map(Set::of).orElse(Set.of()))
                .ifPresent(who -> roles.put(MeetingRole.SCRIBE, who));
        Optional.ofNullable(chosen.get(MeetingRole.NEXT_LEAD))
                .or(() -> Rotation.next(
                        candidates(team), turns(team, following, MeetingRole.LEAD, lead), absent(team, following)))
                .ifPresent(who -> roles.put(MeetingRole.NEXT_LEAD, who));
        return Map.copyOf(roles);
    }

    /** Keeps who leads and writes, as it is suggested, where nobody was chosen: a turn that was taken counts. */
    void settle(String team, String week, String by) {
        var chosen = of(team, week);
        suggested(team, week).forEach((role, person) -> {
            if (role != MeetingRole.NEXT_LEAD && !chosen.containsKey(role)) {
                put(team, week, role, person, by);
            }
        });
    }

    private Optional<String> turn(
            Map<MeetingRole, String> chosen, MeetingRole role, String team, String week, Set<String> taken) {
        return Optional.ofNullable(chosen.get(role)).or(() -> {
            var passed = new HashSet<>(absent(team, week));
            passed.addAll(taken);
            return Rotation.next(candidates(team), turns(team, week, role, Optional.empty()), passed);
        });
    }

    private Set<String> absent(String team, String week) {
        var day = day(team, week);
        return candidates(team).stream()
                .filter(person -> absences.absent(person, day))
                .collect(Collectors.toSet());
    }

    /** Who had a role in the reviews before this one, as far back as counts; in the newest of them the given one if nobody was chosen. */
    private List<Rotation.Turn> turns(String team, String week, MeetingRole role, Optional<String> newest) {
        var parsed = parsed(week);
        var from = parsed.from().atZone(parsed.zone()).toLocalDate().minusWeeks(Rotation.WEEKS);
        var turns = new ArrayList<>(jdbc.sql("""
                        select week, person from review_role
                        where team = :team and role = :role and week >= :from and week < :week order by week
                        """)
                .param("team", team)
                .param("role", role.key())
                .param(
                        "from",
                        ReviewWeek.containing(from.atStartOfDay(parsed.zone()).toInstant(), parsed.zone())
                                .id())
                .param("week", week)
                .query((row, number) -> new Rotation.Turn(row.getString("week"), row.getString("person")))
                .list());
        var before = parsed.previous().id();
        if (newest.isPresent() && turns.stream().noneMatch(turn -> turn.week().equals(before))) {
            turns.add(new Rotation.Turn(before, newest.get()));
        }
        return List.copyOf(turns);
    }

    private Map<MeetingRole, String> chosen(String team, String week) {
        var roles = new EnumMap<MeetingRole, String>(MeetingRole.class);
        jdbc.sql("select role, person from review_role where team = :team and week = :week")
                .param("team", team)
                .param("week", week)
                .query(row -> {
                    var person = row.getString("person");
                    MeetingRole.parse(row.getString("role")).ifPresent(role -> roles.put(role, person));
                });
        return roles;
    }

    private void put(String team, String week, MeetingRole role, String person, String by) {
        jdbc.sql("""
                        insert into review_role (team, week, role, person, chosen_by, chosen_ms)
                        values (:team, :week, :role, :person, :by, :at)
                        on conflict (team, week, role) do update set person = excluded.person,
                            chosen_by = excluded.chosen_by, chosen_ms = excluded.chosen_ms
                        """)
                .param("team", team)
                .param("week", week)
                .param("role", role.key())
                .param("person", person)
                .param("by", by)
                .param("at", clock.millis())
                .update();
    }

    private ReviewWeek next(String week) {
        return parsed(week).next();
    }

    private ReviewWeek parsed(String week) {
        return ReviewWeek.parse(week, workspace.zone());
    }
}
