package clinic.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Lists the pages that a clinician has to look at: overdue, soon, and those that nobody has checked yet. */
@Controller
class ReviewsController {

    private final Workbench workbench;

    ReviewsController(Workbench workbench) {
        this.workbench = workbench;
    }

    @GetMapping(Workbench.ADDRESS + "/reviews")
    String list(Model model) {
        Reviews reviews = workbench.reviews();
        Map<String, List<Reviews.Due>> groups = new LinkedHashMap<>();
        groups.put("overdue", reviews.overdue());
        groups.put("ahead", reviews.ahead());
        groups.put("never", reviews.never());
        model.addAttribute("groups", groups);
        workbench.addFrame(model);
        return "workbench/reviews";
    }
}
