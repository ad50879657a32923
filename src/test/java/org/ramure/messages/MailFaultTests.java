package org.ramure.messages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;
import org.junit.jupiter.api.Test;
import org.ramure.messages.MailFault.Kind;

class MailFaultTests {

    @Test
    void tellsTheUsualCasesApartAndKeepsWhatTheServerSaid() throws Exception {
        assertThat(of(away(new ConnectException("Connection refused"))))
                .isEqualTo(new MailFault(Kind.UNREACHABLE, "Connection refused"));
        assertThat(of(away(new UnknownHostException("smtp.nulle-part.example"))))
                .isEqualTo(new MailFault(Kind.UNREACHABLE, "smtp.nulle-part.example"));
        assertThat(of(away(new SocketTimeoutException("Connect timed out"))))
                .isEqualTo(new MailFault(Kind.TIMEOUT, "Connect timed out"));
        assertThat(of(new AuthenticationFailedException("535 5.7.8 Authentication failed\n")))
                .isEqualTo(new MailFault(Kind.SIGN_IN, "535 5.7.8 Authentication failed"));
        assertThat(of(new SMTPAddressFailedException(
                        new InternetAddress("zoe@essai.example"),
                        "RCPT TO:<zoe@essai.example>",
                        550,
                        "550 no such user")))
                .isEqualTo(new MailFault(Kind.ADDRESS, "550 no such user"));
        assertThat(of(new MessagingException(
                        "Exception reading response", new SocketTimeoutException("Read timed out"))))
                .isEqualTo(new MailFault(Kind.TIMEOUT, "Read timed out"));
    }

    @Test
    void neverNamesAClass() {
        for (var fault : List.of(
                new IllegalStateException("org.ramure.messages.Letters$OddException: broken"),
                new MessagingException("Odd", new java.io.IOException("Broken pipe")),
                new NullPointerException())) {
            assertThat(of(fault).answer()).doesNotContain("Exception", "java.", "org.");
        }
    }

    private static MailConnectException away(java.io.IOException why) {
        return new MailConnectException(
                new SocketConnectException("Couldn't connect to host, port", why, "127.0.0.1", 1, 5000));
    }

    private static MailFault of(Exception fault) {
        return MailFault.of(fault.toString());
    }
}
