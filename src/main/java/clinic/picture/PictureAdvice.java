package clinic.picture;

import clinic.content.Content;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Hands every template the pictures of the pages that it shows. */
@ControllerAdvice
class PictureAdvice {

    private final Content content;
    private final PictureSettings settings;
    private final Lettering lettering;

    PictureAdvice(Content content, PictureSettings settings, Lettering lettering) {
        this.content = content;
        this.settings = settings;
        this.lettering = lettering;
    }

    @ModelAttribute("pictures")
    Pictures pictures() {
        return new Pictures(content.tree(), settings, lettering);
    }
}
