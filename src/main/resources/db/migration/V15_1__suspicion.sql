-- Why the site took something for spam. Until somebody has looked at it, it is new and not open, so it is in no list of the
-- previous version, and no version deletes it
alter table submission add column suspicion varchar(20);
