package dev.yohaku.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.ui.ExtendedModelMap;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class FullDiskTests {
    private final FullDisk advice = new FullDisk();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final ExtendedModelMap model = new ExtendedModelMap();

    @Test
    void aCommitWithoutRoomIsSaidOnThePage() {
        var full = new SQLiteException("database or disk is full", SQLiteErrorCode.SQLITE_FULL);

        assertThat(advice.say(new TransactionSystemException("commit", full), response, model))
                .isEqualTo("error");

        assertThat(response.getStatus()).isEqualTo(507);
        assertThat(model.getAttribute("status")).isEqualTo(507);
    }

    @Test
    void postgresWithoutRoomIsTheSame() {
        advice.say(new IllegalStateException(new SQLException("no space left", "53100")), response, model);

        assertThat(response.getStatus()).isEqualTo(507);
    }

    @Test
    void anyOtherFailureGoesItsUsualWay() {
        var other = new IllegalStateException("other");

        assertThatThrownBy(() -> advice.say(other, response, model)).isSameAs(other);
    }
}
