package clinic.notification;

import static clinic.form.FormPage.seeOther;

import clinic.notification.Notification.Recipient;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class NotificationController {

    private final Resending resending;

    NotificationController(Resending resending) {
        this.resending = resending;
    }

    /** Sends a mail again and leads back to what it is about. */
    @PostMapping("/desk/{kind:requests|messages}/{reference}/notifications/{recipient:staff|patient}")
    Object resend(
            @PathVariable String kind,
            @PathVariable String reference,
            @PathVariable String recipient,
            Model model,
            HttpServletResponse response) {
        String about = reference.toUpperCase(Locale.ROOT);
        String page = "/desk/" + kind + "/" + about;
        if (resending.resend(about, Recipient.valueOf(recipient.toUpperCase(Locale.ROOT)))) {
            return seeOther(page);
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        model.addAttribute("page", page);
        return "notification/wait";
    }
}
