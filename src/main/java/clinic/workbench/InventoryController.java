package clinic.workbench;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists every file with its state and the reason. */
@Controller
class InventoryController {

    private final Workbench workbench;

    InventoryController(Workbench workbench) {
        this.workbench = workbench;
    }

    @GetMapping(Workbench.ADDRESS)
    String list(
            @RequestParam Optional<State> state,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Inventory inventory = workbench.inventory();
        List<Row> found = inventory.rows().stream()
                .filter(row -> state.isEmpty() || row.state() == state.get())
                .filter(row -> row.has(words))
                .toList();
        Part<Row> rows = Part.of(found, page);
        model.addAttribute("rows", rows);
        model.addAttribute("grades", workbench.grades(rows.shown()));
        model.addAttribute("counts", inventory.counts());
        model.addAttribute("all", inventory.rows().size());
        model.addAttribute("state", state.orElse(null));
        model.addAttribute("words", words.strip());
        model.addAttribute("problems", workbench.problems().size());
        workbench.addFrame(model);
        return "workbench/list";
    }
}
