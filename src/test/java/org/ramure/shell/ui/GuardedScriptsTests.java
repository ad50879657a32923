package org.ramure.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class GuardedScriptsTests {

    @Test
    void carryTheNonceOfTheirPageAndCannotEndEarly() {
        var page = Jsoup.parse("<script>var name = '<\\/script>';</script><script src='a.js'></script>");
        page.selectFirst("script").dataNodes().getFirst().setWholeData("var name = '</script>';");
        AppPage.guardScripts(page, "n1");
        assertThat(page.select("script").eachAttr("nonce")).containsExactly("n1", "n1");
        assertThat(page.selectFirst("script").data()).isEqualTo("var name = '\\u003c/script>';");
    }

    /** A crowd of a thousand had a fault of the server for one page in some thousands. */
    @Test
    void areNotDisturbedByOtherPagesThatAreMadeMeanwhile() throws Exception {
        var going = new AtomicBoolean(true);
        var others = Thread.ofPlatform().start(() -> {
            while (going.get()) {
                new Element("p").text("");
            }
        });
        try {
            for (int i = 0; i < 20_000; i++) {
                AppPage.guardScripts(Jsoup.parse("<script src='a.js'></script>".repeat(20)), "n");
            }
        } finally {
            going.set(false);
            others.join();
        }
    }
}
