-- The tables of an output as views in the DuckDB shell: duckdb -init notebooks/sql/views/duckdb.sql -csv -f FILE.sql
-- The path is told from where duckdb is started; for another output put its path in place of out/demo.
CREATE VIEW articles AS FROM read_parquet('out/demo/articles/*/*.parquet', hive_partitioning = true, hive_types_autocast = false);
CREATE VIEW country_mentions AS FROM read_parquet('out/demo/country_mentions/*/*.parquet', hive_partitioning = true, hive_types_autocast = false);
CREATE VIEW troop_claims AS FROM read_parquet('out/demo/troop_claims/*/*.parquet', hive_partitioning = true, hive_types_autocast = false);
CREATE VIEW rejects AS FROM read_parquet('out/demo/rejects/*.parquet');
CREATE VIEW country_series AS FROM read_parquet('out/demo/country_series/*.parquet');
CREATE VIEW troop_series AS FROM read_parquet('out/demo/troop_series/*.parquet');
CREATE VIEW comentions AS FROM read_parquet('out/demo/comentions/*.parquet');
CREATE VIEW comention_series AS FROM read_parquet('out/demo/comention_series/*.parquet');
CREATE VIEW country_sets AS FROM read_parquet('out/demo/country_sets/*.parquet');
CREATE VIEW countries AS FROM read_parquet('out/demo/countries/*.parquet');
