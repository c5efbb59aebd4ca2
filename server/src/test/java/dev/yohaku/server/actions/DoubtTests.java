package dev.yohaku.server.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoubtTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "気をつける",
                "デプロイ時は気を付けて作業する",
                "今後は注意する",
                "設定変更時は十分注意する",
                "設定を変更する際は注意すること",
                "細心の注意を払う",
                "リリース前の確認を徹底する",
                "確認を徹底",
                "ダブルチェックの徹底をお願いし、徹底する",
                "性能を意識する",
                "コスト意識を高める",
                "丁寧なレビューを心がける",
                "チームに周知する",
                "設定を変更することを心掛ける",
                "手順書を更新するよう周知する",
                "慎重に変更する",
                "しっかり確認してから設定する",
                "忘れないようにする",
                "再発防止に努める",
                "操作に留意する",
                "Ｂｅ　ｃａｒｅｆｕｌ",
                "Be careful",
                "Be more careful when changing the configuration",
                "Pay more attention to the alerts",
                "Remember to run the migration first",
                "Be more aware of the load",
                "Make sure everyone reads the runbook",
                "Double-check before each deployment",
                "Don’t forget the certificate",
                "Take more care with releases",
                "Remind everyone about the freeze",
                "Try to be faster",
                "Raise awareness of latency",
                "Review more carefully"
            })
    void anOrderToTryHarderIsDoubted(String what) {
        assertThat(Doubt.of(what)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Add a retry with backoff",
                "再試行の間隔を広げる",
                "手順書に確認項目を追加する",
                "手順書を更新し、チームに周知する",
                "画面に注意書きを表示する",
                "意識しなくてもよい仕組みにする",
                "注意喚起のバナーを出す",
                "二重実行を拒否する",
                "接続数の上限を 200 に上げる",
                "タイムアウトを 3 秒に変え、リリース時の確認を徹底する",
                "周知用チャンネルへの通知を自動化",
                "リリース判定を必須にする",
                "Be careful with retries: add jitter and cap them at three",
                "To be more aware of the load, add a dashboard",
                "Automate the double-check of the checksum",
                "Alert on certificates that expire within 30 days so that nobody has to remember to renew them",
                "Set the pool size to 40",
                "Move the report to a replica",
                "Notify the on-call channel when a deployment fails",
                "Take care of the backlog of failed payouts",
                "ユーザーへの配慮文言を見直す",
                "Ensure all requests time out after 2 s",
                ""
            })
    void anOrderThatNamesAChangePasses(String what) {
        assertThat(Doubt.of(what)).isEmpty();
    }

    @Test
    void theWordsThatMadeUsAskAreNamed() {
        assertThat(Doubt.of("リリース前の確認を徹底する")).contains(new Doubt("徹底する"));
        assertThat(Doubt.of("Please BE MORE CAREFUL")).contains(new Doubt("be more careful"));
    }

    @Test
    void sayingTheSameTwiceIsNoAnswer() {
        var vague = Written.of("Be careful", "dev-a", LocalDate.of(2026, 12, 4));
        assertThat(Doubt.about(vague)).isPresent();
        assertThat(Doubt.about(vague.withChanges("Everyone will pay more attention")))
                .isPresent();
        assertThat(Doubt.about(vague.withChanges("The script refuses production without a ticket")))
                .isEmpty();
    }
}
