package org.ramure.operations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.SignedIn;
import org.ramure.kit.ByteSize;
import org.ramure.kit.LongDate;
import org.ramure.kit.ui.Crumbed;
import org.ramure.kit.ui.Notice;
import org.ramure.operations.MyArchive;
import org.ramure.operations.MyData;

/** What the house keeps of who looks: to read about, to take away, to have erased. */
@Route("mes-donnees")
@PermitAll
class MyDataView extends Main implements HasDynamicTitle, Crumbed {

    private final MyData data;
    private final SignedIn me;
    private final Section archive = new Section();

    MyDataView(MyData data, CurrentPerson current) {
        this.data = data;
        this.me = current.require();
        addClassNames("page", "profile");
        archive.addClassNames("card", "stack");
        add(new H1(getTranslation("mydata.title")), new Paragraph(getTranslation("mydata.lede")), archive, erasure());
        add(kept());
        showArchive();
    }

    private void showArchive() {
        archive.removeAll();
        archive.add(
                new H2(getTranslation("mydata.take")),
                data.archive().map(this::found).orElseGet(this::none));
    }

    private Div none() {
        var ask = new Button(getTranslation("mydata.take.go"), _ -> {
            data.ask();
            showArchive();
        });
        return stack(new Paragraph(getTranslation("mydata.take.text")), new Div(ask));
    }

    private Div found(MyArchive made) {
        var ready = made.readyAt();
        if (ready == null) {
            var look = new Button(getTranslation("mydata.take.refresh"), _ -> showArchive());
            return stack(
                    new Notice(
                            Notice.Kind.INFO,
                            getTranslation("mydata.take.waiting"),
                            getTranslation("mydata.take.waiting.text")),
                    new Div(look));
        }
        var download = new Anchor("/api/my-data/" + made.id() + ".zip", getTranslation("mydata.take.download"));
        download.addClassNames("btn", "primary");
        download.setRouterIgnore(true);
        return stack(
                new Notice(
                        Notice.Kind.SUCCESS,
                        getTranslation("mydata.take.ready"),
                        getTranslation(
                                "mydata.take.until",
                                day(ready),
                                ByteSize.of(made.bytes(), getLocale()),
                                day(made.until()))),
                new Div(download));
    }

    private String day(Instant at) {
        return LongDate.in(getLocale(), LocalDate.ofInstant(at, me.zone()));
    }

    private Section erasure() {
        var open = new Button(getTranslation("mydata.erase.go"), _ -> new ErasureDialog(data, me).open());
        open.addThemeName("error");
        var section = new Section(
                new H2(getTranslation("mydata.erase")),
                new Paragraph(getTranslation("mydata.erase.text")),
                new Div(open));
        section.addClassNames("card", "stack");
        return section;
    }

    private Section kept() {
        var list = new DescriptionList();
        for (var holding : data.holdings()) {
            var table = holding.table();
            list.add(
                    new DescriptionList.Term(getTranslation("personal." + table)),
                    new DescriptionList.Description(new Span(
                            getTranslation("personal.why") + " " + getTranslation("personal." + table + ".why"))),
                    new DescriptionList.Description(new Span(getTranslation("personal.how-long") + " "
                            + getTranslation("personal." + table + ".kept"))));
        }
        list.addClassName("holdings");
        var section = new Section(new H2(getTranslation("mydata.kept")), list);
        section.addClassNames("card", "stack");
        return section;
    }

    private static Div stack(com.vaadin.flow.component.Component... parts) {
        var stack = new Div(parts);
        stack.addClassName("stack");
        return stack;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(new Crumb(getTranslation("mydata.profile"), "profil"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mydata.title");
    }
}
