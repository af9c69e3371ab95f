package clinic.reading;

import clinic.content.Address;
import clinic.content.Clinic;
import clinic.content.FrontMatter;
import clinic.content.Page;
import clinic.markdown.Link;
import clinic.problem.Nearest;
import clinic.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds what one page says of another that is not there. */
final class References {

    private final Clinic clinic;
    private final Map<String, Page> pages;
    private final Map<String, String> moved;
    private final List<Problem> problems = new ArrayList<>();

    private References(Clinic clinic, Map<String, Page> pages, Map<String, String> moved) {
        this.clinic = clinic;
        this.pages = pages;
        this.moved = moved;
    }

    static List<Problem> problems(Clinic clinic, Map<String, Page> pages, Map<String, String> moved) {
        References references = new References(clinic, pages, moved);
        pages.values().forEach(references::check);
        references.checkMenu();
        return references.problems;
    }

    private void check(Page page) {
        FrontMatter frontMatter = page.frontMatter();
        page.body().links().stream()
                .filter(Link::isInternal)
                .filter(link -> !exists(link.address()))
                .forEach(link -> problems.add(Problem.warning(
                        page.file(),
                        link.place().line(),
                        "dead-link",
                        "There is no page %s.%s"
                                .formatted(Problem.quotable(link.address()), suggestion(link.address())))));
        checkNames(page, "topic", "/blog/topics/", frontMatter.topics());
        checkNames(page, "article", "/blog/", frontMatter.related());
        if (frontMatter.author() != null) {
            checkNames(page, "author", "/team/", List.of(frontMatter.author()));
        }
        if (frontMatter.reviewedBy() != null) {
            checkNames(page, "reviewer", "/team/", List.of(frontMatter.reviewedBy()));
        }
    }

    private void checkNames(Page page, String kind, String section, Collection<String> names) {
        for (String name : names) {
            if (!pages.containsKey(section + name)) {
                problems.add(Problem.warning(
                        page.file(),
                        2,
                        "unknown-" + kind,
                        "There is no %s '%s': no file %s%s.md.%s"
                                .formatted(
                                        kind,
                                        Problem.quotable(name),
                                        section.substring(1),
                                        Problem.quotable(name),
                                        suggestion(section + name))));
            }
        }
    }

    private void checkMenu() {
        Stream.concat(clinic.menu().stream(), clinic.footer().stream())
                .filter(item -> item.address().startsWith("/") && !exists(item.address()))
                .forEach(item -> problems.add(Problem.warning(
                        "site.yaml",
                        1,
                        "dead-link",
                        "The menu's '%s' leads to %s, which is no page.%s"
                                .formatted(item.label(), item.address(), suggestion(item.address())))));
    }

    private boolean exists(String address) {
        return pages.containsKey(address) || moved.containsKey(address) || Address.isAnswered(address);
    }

    private String suggestion(String address) {
        return Nearest.to(address, pages.keySet().stream())
                .map(" Did you mean %s?"::formatted)
                .orElse("");
    }
}
