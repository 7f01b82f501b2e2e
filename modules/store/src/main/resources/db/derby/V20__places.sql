-- Where a pharmacy stands on the county's map, in degrees of CGCS2000 or WGS-84; nothing until somebody said so.
alter table pharmacy add column longitude double;
alter table pharmacy add column latitude double;
alter table pharmacy add constraint pharmacy_place check (
    (longitude is null and latitude is null)
    or (longitude is not null and latitude is not null
        and longitude between -180 and 180 and latitude between -90 and 90));
