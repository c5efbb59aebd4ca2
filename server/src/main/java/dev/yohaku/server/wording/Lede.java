package dev.yohaku.server.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** The sentences that open the home page: what matters most, by name; what is left, by number. */
final class Lede {
    /** More names than this are counted, not listed. */
    private static final int NAMED = 3;

    private final Wording words;
    private final Phrases phrases;

    Lede(Wording words, Phrases phrases) {
        this.words = words;
        this.phrases = phrases;
    }

    List<Sentence> of(List<Standing> standings) {
        if (standings.isEmpty()) {
            return List.of(sentence(Tone.PLAIN, "nothing"));
        }
        if (standings.size() == 1) {
            return only(standings.getFirst());
        }
        var fine = with(Tone.PLAIN, standings);
        return fine.size() == standings.size() ? allFine(fine) : worstFirst(standings);
    }

    private List<Sentence> only(Standing one) {
        var left = one.left().isPresent() ? words.left(one.left().getAsDouble()) : "";
        var key = one.tone() == Tone.PLAIN && left.isEmpty() ? "only.young" : "only." + suffix(one.tone());
        var said = sentence(one.tone(), key, "slo", name(one), "left", left);
        return one.tone() == Tone.WATCH && one.runsOut().isPresent()
                ? List.of(said, sentence(Tone.WATCH, "only.runs.out", "date", date(one)))
                : List.of(said);
    }

    private List<Sentence> allFine(List<Standing> fine) {
        var said = new ArrayList<Sentence>();
        said.add(sentence(Tone.PLAIN, fine.size() == 2 ? "both.fine" : "all.fine", "n", fine.size()));
        var known =
                fine.stream().filter(s -> s.left().isPresent()).sorted(byLeft()).toList();
        if (!known.isEmpty()) {
            said.add(least(known));
        }
        return said;
    }

    private Sentence least(List<Standing> known) {
        var least = known.getFirst().left().getAsDouble();
        var shown = words.left(least);
        var tied = known.stream()
                .filter(s -> words.left(s.left().getAsDouble()).equals(shown))
                .toList();
        if (tied.size() == 1) {
            return sentence(Tone.PLAIN, "least", "slo", name(tied.getFirst()), "left", shown);
        }
        return tied.size() > NAMED || tied.size() == known.size()
                ? sentence(Tone.PLAIN, "least.all", "left", shown)
                : words.say(new Fact.TiedWorst(tied.stream().map(Standing::slo).toList(), least));
    }

    private List<Sentence> worstFirst(List<Standing> all) {
        var rest = new ArrayList<>(all);
        var said = new ArrayList<Sentence>();
        var out = with(Tone.OUT, all);
        if (!out.isEmpty()) {
            said.add(sentence(Tone.OUT, "out", "names", names(out), "n", out.size()));
            rest.removeAll(out);
        }
        watched(with(Tone.WATCH, all), said, rest);
        var none = with(Tone.NONE, all);
        if (said.isEmpty()) {
            said.add(silent(none, all.size()));
            rest.removeAll(none);
        }
        if (!rest.isEmpty()) {
            said.add(rest(rest));
        }
        return said;
    }

    private Sentence silent(List<Standing> none, int of) {
        if (none.size() == of) {
            return sentence(Tone.NONE, all(none, of), "n", of);
        }
        var first = none.getFirst();
        return none.size() == 1
                ? words.say(new Fact.NoData(first.slo(), first.lastSeen(), first.left()))
                : sentence(Tone.NONE, "none", "names", names(none), "n", none.size());
    }

    private static String all(List<Standing> none, int of) {
        if (none.stream().allMatch(s -> s.lastSeen().isEmpty())) {
            return "all.waiting";
        }
        return of == 2 ? "both.none" : "all.none";
    }

    /** The one that runs out soonest; without such a one, and nothing worse said, the one with the least left. */
    private void watched(List<Standing> watched, List<Sentence> said, List<Standing> rest) {
        var soonest = watched.stream()
                .filter(s -> s.runsOut().isPresent())
                .min(Comparator.comparing(s -> s.runsOut().orElseThrow()));
        if (soonest.isPresent()) {
            var key = said.isEmpty() ? "runs.out" : "runs.out.too";
            said.add(sentence(Tone.WATCH, key, "slo", name(soonest.get()), "date", date(soonest.get())));
            rest.remove(soonest.get());
        } else if (said.isEmpty() && !watched.isEmpty()) {
            var worst = watched.getFirst();
            said.add(words.say(new Fact.Watch(worst.slo(), worst.left().orElse(0), worst.rate())));
            rest.remove(worst);
        }
    }

    private Sentence rest(List<Standing> rest) {
        var fine = with(Tone.PLAIN, rest).size();
        var watch = with(Tone.WATCH, rest).size();
        var none = with(Tone.NONE, rest).size();
        var clauses = new ArrayList<Clause>();
        add(clauses, "ok", fine);
        add(clauses, "watch", watch);
        add(clauses, "none", none);
        if (clauses.size() == 1) {
            return sentence(Tone.PLAIN, "rest." + clauses.getFirst().key(), "n", rest.size());
        }
        var parts = new ArrayList<String>();
        clauses.subList(0, clauses.size() - 1).forEach(c -> parts.add(phrase("part." + c.key(), "n", c.count())));
        var last = clauses.getLast();
        return sentence(
                Tone.PLAIN,
                "rest",
                "n",
                rest.size(),
                "parts",
                String.join(phrase("part.between"), parts),
                "last",
                phrase("last." + last.key(), "n", last.count()));
    }

    private record Clause(String key, int count) {}

    private static void add(List<Clause> clauses, String key, int count) {
        if (count > 0) {
            clauses.add(new Clause(key, count));
        }
    }

    private String names(List<Standing> standings) {
        var names = standings.stream().map(this::name).toList();
        return names.size() <= NAMED
                ? words.names(names)
                : phrases.say(
                        "wording.names.more",
                        "names",
                        String.join(phrases.say("wording.names.between"), names.subList(0, 2)),
                        "n",
                        names.size() - 2);
    }

    private static List<Standing> with(Tone tone, List<Standing> all) {
        return all.stream().filter(s -> s.tone() == tone).sorted(byLeft()).toList();
    }

    private static Comparator<Standing> byLeft() {
        return Comparator.comparingDouble(s -> orLast(s.left()));
    }

    private static double orLast(OptionalDouble left) {
        return left.orElse(Double.POSITIVE_INFINITY);
    }

    private static String suffix(Tone tone) {
        return switch (tone) {
            case OUT -> "out";
            case WATCH -> "watch";
            case NONE -> "none";
            case PLAIN -> "fine";
        };
    }

    private String name(Standing standing) {
        return standing.slo().in(words.locale());
    }

    private String date(Standing standing) {
        return words.day(standing.runsOut().orElseThrow());
    }

    private String phrase(String key, Object... pairs) {
        return phrases.say("wording.lede." + key, pairs);
    }

    private Sentence sentence(Tone tone, String key, Object... pairs) {
        return new Sentence(phrase(key, pairs), tone);
    }
}
