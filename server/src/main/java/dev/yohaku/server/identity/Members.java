package dev.yohaku.server.identity;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Those who take part: people who may write, and in the demo its visitor and the made-up team, who have no accounts. Thread-safe. */
@Component
public class Members {
    private final People people;
    private final Demo demo;

    Members(People people, Demo demo) {
        this.people = people;
        this.demo = demo;
    }

    /** Ids of those who may write somewhere, by id. */
    public List<String> all() {
        return with(_ -> true);
    }

    /** Ids of those who may write in a team or everywhere, by id. */
    public List<String> of(String team) {
        return with(grant -> grant.isEverywhere() || grant.team().equals(team));
    }

    private List<String> with(Predicate<Grant> where) {
        var known = people.all().stream()
                .filter(person -> !person.disabled())
                .filter(person -> person.grants().stream()
                        .anyMatch(grant -> where.test(grant) && grant.role().includes(Role.MEMBER)))
                .map(Person::id);
        var madeUp = demo.isOn() ? Demo.TEAM.stream() : Stream.<String>empty();
        return Stream.concat(known, madeUp).distinct().sorted().toList();
    }
}
