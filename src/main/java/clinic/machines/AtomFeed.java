package clinic.machines;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feed as Atom 1.0 (RFC 4287). */
final class AtomFeed {

    private AtomFeed() {}

    static byte[] of(Feed feed) {
        com.rometools.rome.feed.atom.Feed atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        atom.setEncoding(StandardCharsets.UTF_8.name());
        atom.setId(feed.id());
        atom.setTitle(feed.title());
        if (!feed.description().isEmpty()) {
            atom.setSubtitle(content("text", feed.description()));
        }
        atom.setAlternateLinks(List.of(link("alternate", "text/html", feed.page())));
        atom.setOtherLinks(
                List.of(link("self", "application/atom+xml", feed.feeds().atom())));
        atom.setAuthors(List.of(person(feed.publisher())));
        atom.setUpdated(date(feed.updated()));
        atom.setEntries(feed.entries().stream().map(AtomFeed::entry).toList());
        try {
            return new WireFeedOutput().outputString(atom).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException e) {
            throw new IllegalStateException("Every feed can be written", e);
        }
    }

    private static Entry entry(Feed.Entry entry) {
        Entry atom = new Entry();
        atom.setId(entry.id());
        atom.setTitle(entry.title());
        atom.setAlternateLinks(List.of(link("alternate", "text/html", entry.url())));
        Feed.@Nullable Person author = entry.author();
        if (author != null) {
            atom.setAuthors(List.of(person(author)));
        }
        atom.setCategories(entry.topics().stream().map(AtomFeed::category).toList());
        atom.setPublished(date(entry.published()));
        atom.setUpdated(date(entry.updated()));
        if (!entry.description().isEmpty()) {
            atom.setSummary(content("text", entry.description()));
        }
        atom.setContents(List.of(content("html", entry.html())));
        return atom;
    }

    private static Content content(String type, String text) {
        Content content = new Content();
        content.setType(type);
        content.setValue(text);
        return content;
    }

    private static Link link(String rel, String type, String address) {
        Link link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(address);
        return link;
    }

    private static SyndPerson person(Feed.Person person) {
        Person atom = new Person();
        atom.setName(person.name());
        atom.setUri(person.url());
        return atom;
    }

    private static Category category(String topic) {
        Category category = new Category();
        category.setTerm(topic);
        return category;
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }
}
