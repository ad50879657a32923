package org.ramure.shell.ui;

import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.SignedIn;
import org.ramure.house.House;
import org.ramure.kit.Assets;
import org.ramure.kit.Texts;
import org.ramure.kit.Tokens;
import org.ramure.shell.ContentPolicies;
import org.springframework.context.MessageSource;

/** The HTML page in which the app runs: its language, its appearance, and a policy that knows its own inline script. */
class AppPage implements IndexHtmlRequestListener {

    /** What ends a script for the reader of HTML, or begins one within a comment (HTML Standard, 13.2.5.4). */
    private static final Pattern END_OF_SCRIPT = Pattern.compile("<(?=/?script|!--)", Pattern.CASE_INSENSITIVE);

    private final transient CurrentPerson current;
    private final transient House house;
    private final transient MessageSource texts;
    private final Set<String> videoHosts;

    AppPage(CurrentPerson current, House house, MessageSource texts, Set<String> videoHosts) {
        this.current = current;
        this.house = house;
        this.texts = texts;
        this.videoHosts = Set.copyOf(videoHosts);
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse page) {
        var head = page.getDocument().head();
        head.prependElement("script").attr("src", Assets.address("components/theme.js"));
        var face = house.face();
        if (face.styles() != null) {
            head.appendElement("link").attr("rel", "stylesheet").attr("href", face.styles());
        }
        if (face.logo() != null) {
            head.select("link[rel~=icon]")
                    .attr("href", face.logo())
                    .removeAttr("type")
                    .removeAttr("sizes");
        }
        head.appendElement("script").attr("type", "module").attr("src", Assets.address("components/sign-out.js"));
        head.appendElement("script").attr("type", "module").attr("src", Assets.address("components/typed-text.js"));
        var language = language(page.getVaadinRequest().getLocale());
        page.getDocument()
                .select("html")
                .attr("lang", language.getLanguage())
                .attr(
                        "data-person",
                        current.signedIn().map(one -> one.id().toString()).orElse(""))
                // what connection.js says; Vaadin itself has words for some of it only
                .attr("data-reconnected", text("app.reconnected", language))
                .attr("data-broken", text("app.broken", language))
                .attr("data-sign-in", text("app.expired.go", language))
                .attr("data-reload", text("app.broken.go", language))
                // what typed-text.js says
                .attr("data-typed-kept", text("app.typed.kept", language))
                .attr("data-typed-put", text("app.typed.put", language))
                .attr("data-typed-leave", text("app.typed.leave", language));
        page.getDocument().body().prependChild(withoutScripts());
        var nonce = Tokens.mint();
        guardScripts(page.getDocument(), nonce);
        page.getVaadinResponse().setHeader("Content-Security-Policy", ContentPolicies.app(nonce, videoHosts));
    }

    static void guardScripts(Document page, String nonce) {
        for (var script : page.select("script")) {
            script.attr("nonce", nonce);
            // all empty elements of jsoup share one list, which whoever writes into one of them touches at this moment
            if (script.childNodeSize() > 0) {
                script.dataNodes().forEach(code -> code.setWholeData(inScript(code.getWholeData())));
            }
        }
    }

    /**
     * Vaadin writes the first state of the view into a script as it is: a name in it must not end that script. In strings,
     * and nowhere else does code hold these, both mean the same.
     */
    private static String inScript(String code) {
        return END_OF_SCRIPT.matcher(code).replaceAll("\\\\u003c");
    }

    /** Nothing of the app runs then: it is said in both languages, and where one can go. */
    private Element withoutScripts() {
        var told = new Element("noscript");
        var page = told.appendElement("div").addClass("page").addClass("stack");
        for (var language : Texts.LANGUAGES) {
            page.appendElement("p")
                    .attr("lang", language.getLanguage())
                    .text(text("app.scripts", language))
                    .appendText(" ")
                    .appendElement("a")
                    .attr("href", text("site.home.path", language))
                    .text(text("app.scripts.site", language));
        }
        return told;
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }

    private Locale language(Locale browser) {
        return current.signedIn().map(SignedIn::language).orElse(Texts.nearest(browser));
    }
}
