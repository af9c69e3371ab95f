alter table submission add column status varchar(20) default 'NEW' not null;
alter table submission add column urgent boolean default false not null;
alter table submission add column owner varchar(60);
alter table submission add column contact_attempts integer default 0 not null;
alter table submission add column first_contact_at timestamp(6) with time zone;
alter table submission add column close_reason varchar(30);

create index submission_by_urgency_and_age on submission (status, urgent desc, received_at);
create index submission_by_owner on submission (owner, status);

create table submission_timeline (
    id uuid primary key,
    submission_id uuid not null references submission (id) on delete cascade,
    happened_at timestamp(6) with time zone not null,
    actor varchar(60) not null,
    event varchar(30) not null,
    detail varchar(60),
    note varchar(5400)
);

create index submission_timeline_by_submission on submission_timeline (submission_id, happened_at);
