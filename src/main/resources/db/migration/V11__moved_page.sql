-- Old addresses of pages, which lead straight to where each page is now
create table moved_page (
    old_address varchar(500) primary key,
    new_address varchar(500) not null,
    moved_at timestamp(6) with time zone not null
);

-- The pages as they were last read, so that one which is renamed while the site is stopped is known again. Hashes of the
-- title and the text, no words
create table known_page (
    address varchar(500) primary key,
    first_address varchar(520) not null,
    whole_hash varchar(64) not null,
    text_hash varchar(64),
    dated_title_hash varchar(64),
    met boolean not null
);
