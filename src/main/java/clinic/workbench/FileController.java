package clinic.workbench;

import static clinic.form.FormPage.seeOther;

import clinic.content.Page;
import clinic.form.FormPage;
import clinic.preview.Lasting;
import clinic.preview.PreviewPages;
import clinic.preview.Previews;
import clinic.privacy.Vault;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** One file: how it is doing, how its page will look, and the links that show that to people without an account. */
@Controller
class FileController {

    private static final String ADDRESS = Workbench.ADDRESS + "/page";

    private static final String MADE = "made";
    private static final String CONTEXT = "workbench.made";

    private final Workbench workbench;
    private final Previews previews;
    private final PreviewPages pages;
    private final FormPage form;
    private final Vault vault;

    FileController(Workbench workbench, Previews previews, PreviewPages pages, FormPage form, Vault vault) {
        this.workbench = workbench;
        this.previews = previews;
        this.pages = pages;
        this.form = form;
        this.vault = vault;
    }

    @GetMapping(ADDRESS)
    String show(@RequestParam String file, Model model) {
        form.showEmpty(LinkForm.EMPTY, model);
        return showFile(file, model);
    }

    /** The link is shown once, and waits for that in the session, sealed: the database keeps no more than its hash. */
    @PostMapping(ADDRESS)
    Object make(
            @RequestParam String file,
            @Valid @ModelAttribute("form") LinkForm typed,
            BindingResult result,
            Principal person,
            RedirectAttributes flash,
            Model model,
            HttpServletResponse response) {
        Page page = workbench.page(file);
        if (result.hasErrors()) {
            form.showRefused(typed, result, model, response);
            return showFile(file, model);
        }
        String link = previews.make(page, typed.lastingChosen(), person.getName());
        flash.addFlashAttribute(MADE, vault.seal(link, CONTEXT));
        return seeOther(address(file));
    }

    @PostMapping(ADDRESS + "/revoke")
    Object revoke(@RequestParam String file, @RequestParam long id, RedirectAttributes flash) {
        previews.revoke(id, file);
        flash.addFlashAttribute("revoked", true);
        return seeOther(address(file));
    }

    @GetMapping(Workbench.ADDRESS + "/preview")
    Object preview(@RequestParam String file, HttpServletResponse response) {
        return pages.atTheDesk(workbench.page(file), workbench.notes(file), response);
    }

    private String showFile(String file, Model model) {
        Row row = workbench.row(file);
        model.addAttribute("row", row);
        model.addAttribute("grades", workbench.grades(List.of(row)).get(file));
        model.addAttribute("findings", workbench.findings(file));
        model.addAttribute("claims", workbench.claims(file));
        model.addAttribute("links", previews.of(file));
        model.addAttribute("lastings", Lasting.values());
        if (model.getAttribute(MADE) instanceof String sealed) {
            model.addAttribute("link", vault.open(sealed, CONTEXT));
        }
        workbench.addFrame(model);
        return "workbench/file";
    }

    private static String address(String file) {
        return UriComponentsBuilder.fromPath(ADDRESS)
                .queryParam("file", "{file}")
                .encode()
                .buildAndExpand(file)
                .toUriString();
    }
}
