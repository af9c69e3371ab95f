// Marks in the contents of an article what is being read, once somebody scrolls: until then it would only delay the page.
addEventListener('scroll', () => {
  const links = [...document.querySelectorAll('.contents a')];
  const headings = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const mark = () => {
    const at = headings.filter(heading => heading.getBoundingClientRect().top < innerHeight / 3).length - 1;
    links.forEach((link, each) => each === at ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current'));
    if (at >= 0) {
      const contents = links[at].closest('nav');
      contents.scrollTop = links[at].offsetTop - contents.clientHeight / 2;
    }
  };
  const watch = new IntersectionObserver(mark, { rootMargin: '0px 0px -67% 0px' });
  headings.forEach(heading => watch.observe(heading));
}, { once: true });
