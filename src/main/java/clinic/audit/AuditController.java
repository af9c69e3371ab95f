package clinic.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AuditController {

    private static final int LINES = 50;

    private final AuditEntries entries;

    AuditController(AuditEntries entries) {
        this.entries = entries;
    }

    @GetMapping("/desk/audit")
    String trail(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        List<AuditEntry> found = entries.newest(before, orNone(who), orNone(act), Limit.of(LINES + 1));
        List<AuditEntry> shown = found.subList(0, Math.min(LINES, found.size()));
        model.addAttribute("entries", shown);
        model.addAttribute("who", who.strip());
        model.addAttribute("act", act.strip());
        model.addAttribute("newest", before == Long.MAX_VALUE);
        if (found.size() > LINES) {
            model.addAttribute("older", shown.get(LINES - 1).id());
        }
        return "audit/trail";
    }

    private static @Nullable String orNone(String typed) {
        String clean = typed.replaceAll("\\p{Cntrl}", "").strip();
        return clean.isEmpty() ? null : clean;
    }
}
