package dev.yohaku.server.actions;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question about an action that asks people to try harder and names nothing that changes: be careful, pay more attention, 気をつける.
 * Whoever is told so was careful before. It is not refused outright: an action that says what will be different is let through.
 *
 * <p>Only well-known phrases are doubted, and only where no clause orders a change ("and add a check", 「項目を追加し、周知する」). So it
 * errs on the side of silence. A verb that stands in a subordinate clause (設定を変更する際は, when you change) orders nothing.
 *
 * @param phrase the words that made us ask, as they were written but for letter case and width
 */
public record Doubt(String phrase) {
    private static final Pattern JAPANESE = Pattern.compile(String.join(
            "|",
            "気を(?:つけ|付け|配|引き締め|抜かな)",
            "(?:細心の)?注意(?:深く|を(?:払|徹底|促|喚起)|喚起(?:する|を(?:する|行)|$)|(?:を)?(?:する|し(?!な)|$))",
            "徹底(?:する|し|を|させ|$)",
            "意識(?:を(?:持|もつ|もっ|高め|上げ|合わせ|向上)|(?:する|し(?!な)|づけ|付け|向上|$))",
            "心(?:が|掛)け(?!な)",
            "周知(?:する|し|を|徹底|させ|$)",
            "(?:慎重|丁寧)に[^、。,]*",
            "(?:しっかり|ちゃんと|きちんと|十分に?|じゅうぶん|よく)(?:と)?(?:確認|見る|見て|レビュー|チェック|テスト)[^、。,]*",
            "念(?:入りに|を入れ)[^、。,]*",
            "忘れないよう",
            "見(?:落と|逃)さないよう",
            "怠らな",
            "(?:努力|留意|用心|配慮|警戒)(?:する|し(?!な)|を(?:する|怠)|$)|努め|頑張|がんば",
            "肝に銘じ"));

    /** Nouns that become a change with する. */
    private static final String ACTS = "追加|自動化|変更|更新|修正|導入|設定|削除|置換|分割|移行|作成|実装|検知|通知|記載|明記|定義|制限|必須化|拒否|停止|廃止"
            + "|固定|統一|整備|分離|有効化|無効化|構築|新設|設置|表示|出力|記録|計測|監視|登録|適用|延長|短縮|拡張|増強|増設|改修|改訂|禁止|遮断|隔離";

    /** What follows a verb of a clause that orders nothing by itself: when, before, that. */
    private static final String LATER = "(?!た?(?:際|時|とき|場合|前|後|あと|ら|たび|度に|こと|よう|か))";

    private static final String ENDS = "(?=ま|て|、|。|$)";

    private static final Pattern JAPANESE_CHANGE = Pattern.compile(String.join(
            "|",
            "(?:" + ACTS + ")(?:を)?+(?:(?:する|します|し|できる|させる)" + LATER + "|(?=$|[\\s、。,.・]))",
            "(?:広げ|狭め|分け|止め|置き換え|切り替え|入れ|上げ|下げ|加え|閉じ|変え|載せ|縮め|まとめ|設け|付け)(?:る|" + ENDS + ")" + LATER,
            "(?:増や|減ら|移|外|直|消|足|延ば)(?:す|し" + ENDS + ")" + LATER,
            "(?:作|絞|切)(?:る|り" + ENDS + "|って)" + LATER,
            "(?:書|弾|置)(?:く|き" + ENDS + "|いて)" + LATER,
            "組み込(?:む|み" + ENDS + "|んで)" + LATER,
            "(?:必須|不要|自動|有効|無効)に(?:する|し)" + LATER));

    private static final Pattern ENGLISH = Pattern.compile(String.join(
            "|",
            "\\bbe (?:more |very |extra |super |especially )?(?:careful|aware|mindful|vigilant|cautious|diligent|attentive|alert)\\b",
            "\\b(?:take|exercise|use) (?:more |extra |great |greater )?(?:care|caution)\\b(?! of)",
            "\\bpay (?:more |close |closer |extra |better )?attention\\b",
            "\\b(?:remember|strive|be sure) to\\b",
            "\\btry (?:harder|to (?:be|avoid|remember|pay|keep|do))\\b",
            "\\b(?:do not|don't|never) forget\\b",
            "\\b(?:raise|increase|improve|build) (?:\\w+ )?awareness\\b",
            "\\b(?:make sure|ensure|see to it)(?: that)? (?:everyone|everybody|people|we|the team|(?:all )?(?:engineers|developers|members)|nobody|no one)\\b",
            "\\b(?:keep|bear) in mind\\b",
            "\\b(?:stay|remain) (?:alert|vigilant|careful|aware)\\b",
            "\\bwatch out\\b",
            "\\bdouble[- ]check\\b",
            "\\b(?:remind|tell|inform|educate) (?:everyone|everybody|people|the team|all|engineers|developers|each other)\\b",
            "\\b(?:communicate|review|check|test|monitor) (?:\\w+ )?(?:better|more (?:carefully|closely|thoroughly)|carefully|thoroughly)\\b",
            "\\bthink (?:twice|carefully)\\b"));

    private static final Pattern ENGLISH_CHANGE = Pattern.compile(
            "(?:^|[,;:.] |\\b(?:and|then) )(?:then |also |please )?"
                    + "(?:add|remove|replace|raise(?! awareness)|lower|widen|narrow|limit|set|automate|write|update|change|move|split|page|block"
                    + "|reject|enforce|introduce|create|document|migrate|fix|disable|enable|delete|drop|retry|cap|build(?! awareness)|install|configure|run|schedule"
                    + "|require|alert on|log|record|measure|upgrade|roll out|roll back|rewrite|increase(?! awareness)|decrease|reduce|double(?!-| check)"
                    + "|shorten|extend|cache|rename|merge|separate|isolate|pin|validate|turn (?:on|off)|switch|deploy)\\b");

    /** A question about an action: its order is doubted, and it does not say what will be different, or only in the same vein. */
    public static Optional<Doubt> about(Written written) {
        return of(written.what())
                .filter(doubt ->
                        written.changes().isBlank() || of(written.changes()).isPresent());
    }

    /** A question about an order in either language; empty when it names a change, or has no phrase that we know. */
    public static Optional<Doubt> of(String what) {
        var text = Normalizer.normalize(what, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .strip();
        var found = first(JAPANESE.matcher(text)).or(() -> first(ENGLISH.matcher(text)));
        var rest = JAPANESE.matcher(text).replaceAll("…");
        var changes = JAPANESE_CHANGE.matcher(rest).find()
                || ENGLISH_CHANGE.matcher(text).find();
        return changes ? Optional.empty() : found.map(Doubt::new);
    }

    private static Optional<String> first(Matcher matcher) {
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
