package dev.yohaku.engine.sli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Label values as small numbers, in the order in which they came. Immutable. */
record Names(List<Name> all, Map<Names.Name, Integer> numbers) {
    static final Names NONE = new Names(List.of(), Map.of());

    record Name(String label, String value) {
        static Name of(Spend spend) {
            return new Name(spend.label(), spend.value());
        }
    }

    Names with(List<Spend> spends) {
        if (spends.stream().allMatch(spend -> numbers.containsKey(Name.of(spend)))) {
            return this;
        }
        var more = new ArrayList<>(all);
        var moreNumbers = new HashMap<>(numbers);
        for (var spend : spends) {
            var name = Name.of(spend);
            if (moreNumbers.putIfAbsent(name, more.size()) == null) {
                more.add(name);
            }
        }
        return new Names(more, moreNumbers);
    }

    static Names of(byte[] packed) {
        var in = new ByteReader(packed, 0);
        var spends = new ArrayList<Spend>();
        while (in.hasMore()) {
            spends.add(new Spend(0, in.text(), in.text(), 0, 0));
        }
        return NONE.with(spends);
    }

    byte[] packed() {
        var out = new ByteWriter();
        all.forEach(name -> out.text(name.label()).text(name.value()));
        return out.toBytes();
    }

    int number(Spend spend) {
        return numbers.getOrDefault(Name.of(spend), -1);
    }

    Spend spend(long hour, int number, Sum sum) {
        var name = all.get(number);
        var counts = sum.counts();
        return new Spend(hour, name.label(), name.value(), counts.good(), counts.total());
    }
}
