-- The tables of an output as views in spark-sql: spark-sql -i notebooks/sql/views/spark.sql -f FILE.sql
-- The path is told from where spark-sql is started; for another output put its path in place of out/demo.
SET spark.sql.session.timeZone = UTC;
SET spark.sql.sources.partitionColumnTypeInference.enabled = false;
CREATE TEMPORARY VIEW articles USING parquet OPTIONS (path 'out/demo/articles');
CREATE TEMPORARY VIEW country_mentions USING parquet OPTIONS (path 'out/demo/country_mentions');
CREATE TEMPORARY VIEW troop_claims USING parquet OPTIONS (path 'out/demo/troop_claims');
CREATE TEMPORARY VIEW rejects USING parquet OPTIONS (path 'out/demo/rejects');
CREATE TEMPORARY VIEW country_series USING parquet OPTIONS (path 'out/demo/country_series');
CREATE TEMPORARY VIEW troop_series USING parquet OPTIONS (path 'out/demo/troop_series');
CREATE TEMPORARY VIEW comentions USING parquet OPTIONS (path 'out/demo/comentions');
CREATE TEMPORARY VIEW comention_series USING parquet OPTIONS (path 'out/demo/comention_series');
CREATE TEMPORARY VIEW country_sets USING parquet OPTIONS (path 'out/demo/country_sets');
CREATE TEMPORARY VIEW countries USING parquet OPTIONS (path 'out/demo/countries');
