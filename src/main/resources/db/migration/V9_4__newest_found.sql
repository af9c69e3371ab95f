-- What is found is found newest first. What an older version of the site stores beside this one counts as found now, until
-- the nightly rewriting of terms
alter table submission_term add column received_at timestamp(6) with time zone default current_timestamp not null;

update submission_term set received_at = (
    select s.received_at from submission s where s.id = submission_term.submission_id);

create index submission_term_newest on submission_term (fingerprint, received_at desc, submission_id);
