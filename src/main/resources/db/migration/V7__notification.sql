-- Whoever asks for something may want a confirmation by mail
alter table submission add column confirmation_wanted boolean default false not null;

-- What is told by mail about a submission. Holds no address: that is read from the submission when the mail is written.
-- Each address has one place a day, under its keyed fingerprint, so that nobody is flooded with what others asked for
create table notification (
    id uuid primary key,
    submission_id uuid not null references submission (id) on delete cascade,
    reference varchar(12) not null,
    recipient varchar(10) not null,
    state varchar(20) not null,
    obstacle varchar(20),
    attempts integer not null,
    created_at timestamp(6) with time zone not null,
    last_at timestamp(6) with time zone,
    next_at timestamp(6) with time zone,
    resent integer not null,
    resent_at timestamp(6) with time zone,
    place_fingerprint varchar(64),
    place_day date,
    unique (submission_id, recipient),
    unique (place_fingerprint, place_day)
);

create index notification_of_reference on notification (reference);
create index notification_by_age on notification (created_at);
