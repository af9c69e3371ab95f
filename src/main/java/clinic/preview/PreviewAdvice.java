package clinic.preview;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the frame of a page that it is a preview. */
@ControllerAdvice
class PreviewAdvice {

    @ModelAttribute
    void addPreview(Model model) {
        Preview.present().ifPresent(preview -> model.addAttribute("preview", preview));
    }
}
