-- Everything that the inbox is filtered by stands in one table, so that each filter has an index that is in order already
alter table submission add column kind varchar(10) default 'REQUEST' not null;
alter table submission add column area varchar(20);
alter table submission add column source varchar(200);

update submission set kind = 'MESSAGE' where exists (select 1 from contact_message m where m.id = submission.id);
update submission set
    area = (select r.area from consultation_request r where r.id = submission.id),
    source = (select r.source from consultation_request r where r.id = submission.id);

alter table consultation_request drop column source;

drop index submission_by_owner;
create index submission_of_owner on submission (owner, open, urgent desc, received_at);
create index submission_of_kind on submission (kind, open, urgent desc, received_at);
create index submission_of_area on submission (area, open, urgent desc, received_at);
create index submission_of_source on submission (source, open, urgent desc, received_at);
create index submission_closed_by_age on submission (status, received_at desc);
create index submission_by_age on submission (received_at);
