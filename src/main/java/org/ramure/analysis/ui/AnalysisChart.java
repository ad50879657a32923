package org.ramure.analysis.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;
import org.ramure.kit.Assets;
import tools.jackson.databind.json.JsonMapper;

/**
 * The native element {@code <analysis-chart>}, which draws by ECharts once it comes into sight; see {@code frontend/components}.
 * A table stands beside each: who does not see the chart is told what it shows.
 */
@Tag("analysis-chart")
class AnalysisChart extends Component {

    /** From the jar {@code org.mvnpm:echarts}, whose version is in its address. */
    static final String LIBRARY = "/_static/echarts/6.0.0/dist/echarts.common.min.js";

    /** How bars stand: upright, or lying below the words of their group. */
    enum Form {
        UPRIGHT,
        LYING
    }

    /**
     * Bars of one colour.
     *
     * @param values by group
     * @param soft whether in the lighter colour
     */
    record Bars(String name, List<Integer> values, boolean soft) {}

    private record Content(Form form, List<String> groups, List<Bars> bars, String pattern) {}

    /**
     * @param summary what it shows, in words
     * @param pattern of a number above a bar, in which {@code #} stands for it
     */
    AnalysisChart(Form form, String summary, List<String> groups, List<Bars> bars, String pattern) {
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", summary);
        getElement().setAttribute("library", LIBRARY);
        getElement()
                .setAttribute(
                        "content", JsonMapper.shared().writeValueAsString(new Content(form, groups, bars, pattern)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule(Assets.address("components/analysis-chart.js"));
    }
}
