package dev.yohaku.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes in which published objectives of other tools write their queries. */
class PublishedQueryTests {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\0',
            value = {
                // a rate or an increase of a counter, summed, over a placeholder or a fixed range
                "sum(rate(http_requests_total{job=\"api\",code=~\"(5..|429)\"}[{{.window}}])) => +http_requests_total{job=\"api\",code=~\"(5..|429)\"}",
                "sum(rate(http_requests_total{job='api'}[{{ .window }}])) => +http_requests_total{job=\"api\"}",
                "sum(increase(grpc_server_handled_total{grpc_code!=\"OK\"}[5m])) => +grpc_server_handled_total{grpc_code!=\"OK\"}",
                "sum by (service) (rate(a_total[$__rate_interval])) => +a_total",
                "sum(rate(a_total[$window])) without (pod, instance) => +a_total",
                "SUM BY (x) (rate(a_total[window])) => +a_total",
                "increase(a_total[${__range}]) => +a_total",
                "rate(a_total[1h30m]) => +a_total",
                "sum(sum by (pod) (rate(a_total[5m]))) => +a_total",
                // a bare counter
                "http_requests_total{handler=\"/buy\"} => +http_requests_total{handler=\"/buy\"}",
                "sum(http_requests_total{code!~\"5..\"}) => +http_requests_total{code!~\"5..\"}",
                "{__name__=\"http_requests_total\",job=\"a\"} => +http_requests_total{job=\"a\"}",
                "{\"http.requests\",job=\"a\"} => +{__name__=\"http.requests\",job=\"a\"}",
                // a histogram's count minus a bucket
                "(sum(rate(d_count{job=\"a\"}[5m])) - sum(rate(d_bucket{job=\"a\",le=\"0.5\"}[5m]))) => +d_count{job=\"a\"} -d_bucket{job=\"a\",le=\"0.5\"}",
                "sum(rate(a[5m])) + sum(rate(b[5m])) - (sum(rate(c[5m])) - sum(rate(d[5m]))) => +a +b -c +d",
                "sum by (x) (rate(a[5m])) - on (x) sum by (x) (rate(b[5m])) => +a -b",
                // constants as factors
                "2 * sum(rate(a[5m])) / 4 => 0.5*a",
                "-sum(rate(a[5m])) * -3 => 3.0*a",
                "sum(rate(a[5m])) * 5m => 300.0*a",
                "sum(rate(a[5m])) * (0x10 - 2 ^ 3 ^ 0) => 14.0*a",
                // guards and defaults
                "sum(rate(a[5m])) > 0 => +a",
                "0 < sum(rate(a[5m])) => +a",
                "(sum(rate(a[5m])) != 0) => +a",
                "sum(rate(a[5m])) or vector(0) => +a",
                "sum(rate(a[5m])) or on() vector(0) => +a",
                "sum(rate(a[5m])) OR ON() vector(1) => +a",
                "sum(rate(e[5m])) or 0 * sum(rate(a[5m])) => +e",
                "(sum(rate(a[5m])) or vector(0)) + (sum(rate(b[5m])) or vector(0)) => +a +b",
                // shares of samples of a gauge
                "sum(sum_over_time(up{job=\"a\"}[5m])) => +sum(up{job=\"a\"})",
                "sum(count_over_time(up{job=\"a\"}[5m])) => +count(up{job=\"a\"})",
                "sum(count_over_time((temperature < 30)[{{.window}}:])) => +where(temperature LESS 30.0)",
                "count_over_time((30 > temperature)[5m:1m]) => +where(temperature LESS 30.0)",
                "sum_over_time((count(probe_success == 1))[5m:]) => +where(probe_success EQUAL 1.0)",
                "sum_over_time((temperature >= bool -5)[5m:30s]) => +where(temperature GREATER_OR_EQUAL -5.0)",
                "sum_over_time(sum(temperature <= bool 5)[5m:30s]) => +where(temperature LESS_OR_EQUAL 5.0)",
                "sum_over_time(count(probe_success)[5m:]) => +count(probe_success)",
                "count_over_time(probe_success[{{.window}}:]) => +count(probe_success)",
            })
    void isCounted(String expression, String form) {
        assertThat(Shown.parsed(expression)).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\0',
            value = {
                "sum(rate(a{code=~\"5..\"}[5m])) / sum(rate(a[5m])) => +a{code=~\"5..\"} : +a",
                "sum(rate(a[5m])) / (sum(rate(b[5m])) > 0) => +a : +b",
                "1 - (sum(rate(e[5m])) / sum(rate(t[5m]))) => +t -e : +t",
                "1 - ((sum(rate(e[5m])) / sum(rate(t[5m]))) or on() vector(0)) => +t -e : +t",
                "(sum(rate(e[5m])) / sum(rate(t[5m]))) OR on() vector(0) => +e : +t",
                "1 - sum(rate(d_bucket{le=\"1\"}[5m])) / sum(rate(d_count[5m])) => +d_count -d_bucket{le=\"1\"} : +d_count",
                "1 - (sum(rate(t[5m])) - sum(rate(g[5m]))) / sum(rate(t[5m])) => +g : +t",
                "sum(sum_over_time(up[{{.window}}])) / sum(count_over_time(up[{{.window}}])) => +sum(up) : +count(up)",
                "sum(count_over_time((lag > 60)[5m:])) / sum(count_over_time(lag[5m])) => +where(lag GREATER 60.0) : +count(lag)",
                "sum(rate(e[5m])) by (x) / on(x) sum(rate(t[10m])) by (x) => +e : +t",
            })
    void isAReadyRatio(String expression, String ratio) {
        assertThat(Shown.parsed(expression)).isEqualTo(ratio);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\0',
            value = {
                "sum(rate(a[5m]) * on(pod) group_left(team) owners) => group_left",
                "sum(rate(a[5m]) and on() maintenance == 0) => 'and'",
                "sum(rate(a[5m]) unless on(pod) drained) => 'unless'",
                "sum(rate(a[5m]) or rate(b[5m])) => 'or' joins",
                "vector(0) or sum(rate(a[5m])) => 'or' joins",
                "label_replace(rate(a[5m]), \"x\", \"$1\", \"y\", \"(.*)\") => label_replace",
                "sum(rate(a[5m] offset 1w)) => 'offset'",
                "sum(rate(a[5m] @ end())) => '@'",
                "sum(rate(a[5m] @ 1609746000 offset -5m)) => another time",
                "sum(increase(a[5m] anchored)) => 'anchored'",
                "topk(5, sum by (x) (rate(a[5m]))) => topk",
                "quantile(0.9, a) => quantile",
                "count_values(\"version\", build) => count_values",
                "histogram_quantile(0.99, sum by (le) (rate(a_bucket[5m]))) => a quantile is not a count",
                "histogram_count(sum(rate(a[5m]))) => native histogram",
                "histogram_fraction(0, 0.2, sum(rate(a[5m]))) => native histogram",
                "absent(a) => absent",
                "max_over_time(sum(rate(a[5m]))[1h:1m]) => max_over_time",
                "sum(rate(sum(a)[1h:1m])) => subquery",
                "sum(irate(a[5m])) => last two samples",
                "avg_over_time(up[5m]) => weighs every series alike",
                "sum(rate(a[5m])) / sum(increase(b[5m])) => mixes rate and increase",
                "sum(increase(a[5m])) / sum(increase(b[10m])) => mixes windows: [5m] and [10m]",
                "rate(a[5m]) / rate(b[5m]) => pairs single series",
                "rate(a[5m]) / ignoring(le) rate(b[5m]) => pairs single series",
                "sum by (x) (rate(a[5m])) / sum by (y) (rate(b[5m])) => grouped by different labels",
                "100 * sum(rate(a[5m])) / sum(rate(b[5m])) * 100 => scales a ratio",
                "sum(rate(a[5m])) + 1 => adds a constant",
                "up == 1 => compares a gauge",
                "sum(up == bool 1) => compares a gauge",
                "sum(rate(a[5m])) > 5 => some values",
                "sum(rate(a{x=~\"[[:alpha:]]+\"}[5m])) => only RE2",
                "count_lt_over_time(a[5m], 3) => not a function of PromQL",
                "1 => a constant",
                "time() => time",
                "sum(rate(a[5m])) * 0 => always zero",
                "sum(rate(a[5m])) * Inf => finite",
                "sum(rate(a[5m])) / 0 => finite",
                "clamp_max(sum(rate(a[5m])), 1) => clamp_max",
                "sum(a) ^ 2 atan2 NaN # a comment => '^'",
            })
    void isLeftToTheServer(String expression, String why) {
        assertThat(Shown.parsed(expression)).startsWith("delegated: ").contains(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\0',
            value = {
                "sum(rate(a[5m]) => 1:16: expected an operator, ',' or ')', found the end of the expression",
                "sum(rate(a[5m])) ) => 1:18: expected an operator or the end of the expression, found ')'",
                "sum(rate(a)) => 1:10: rate needs a range: write a window such as [5m] after the selector",
                "sum(a[5m]) => 1:5: sum cannot take a range; wrap it in a function first: rate(…[5m])",
                "a[5m] => 1:1: a range is not a number yet; wrap it in a function: increase(…[5m])",
                "a{code=500} => 1:8: expected a quoted value after 'code'=, found '500'",
                "a{code~\"5..\"} => 1:7: expected PromQL, found the character '~'",
                "a{code=~\"5..} => 1:9: the text that starts here has no closing \"",
                "a{code=~\"5\\d\"} => 1:11: '\\d' is not an escape; a backslash that is meant for the pattern is written twice: '\\\\d'",
                "a{code=~\"5(.\"} => 1:9: expected a regular expression: Unclosed group",
                "a{code=~\"(?!5)..\"} => 1:9: Prometheus knows no look-around",
                "{} => 1:1: this selects every series",
                "{code=~\".*\"} => 1:1: this selects every series",
                "a{__name__=\"b\"} => 1:3: the metric is named twice",
                "rate(a[5 m]) => 1:10: expected ']' after the window, found 'm'",
                "rate(a[1.5h]) => 1:8: expected a number such as 0.5 or a duration such as 5m or 1h30m, found '1.5h'",
                "rate(a[]) => 1:8: expected a window such as 5m or {{.window}}, found ']'",
                "icrease(a[5m]) => 1:1: there is no function 'icrease'; is 'increase' meant?",
                "smu(a) => 1:1: there is no function 'smu'; is 'sum' meant?",
                "rate(a[5m], 2) => 1:1: rate takes one argument, found 2",
                "sum(a) or 0 => 1:11: 'or' needs series on both sides; write a number as vector(0)",
                "sum(1) => 1:5: sum needs series, found a plain number",
                "sum(rate(a[5m])) + => 1:19: expected an expression such as sum(rate(requests_total[5m])), found the end",
                "sum(a) sum(b) => 1:8: expected an operator or the end of the expression, found 'sum'",
                "sum(rate(a[5m]))[5m] => 1:17: a range such as [5m] stands right after a selector",
                "sum(a) offset 5m => 1:8: 'offset' stands right after a selector",
                "{{.window}} => 1:1: '{{.window}}' can stand only for a window",
                "'text' => 1:1: a text is not a count",
                "and => 1:1: expected an expression before the operator, found 'and'",
            })
    void isRefusedWithThePlaceAndWhatWasExpected(String expression, String message) {
        assertThat(Shown.parsed(expression)).startsWith(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(\n  rate(a[5m])\n  -\n)",
                "sum(\r\n  rate(a[5m])\r\n  -\r\n)",
            })
    void aRefusalNamesTheLineToo(String expression) {
        assertThat(Shown.parsed(expression)).startsWith("4:1: expected a metric");
    }
}
