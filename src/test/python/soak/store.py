"""Input and output in an S3 store: a server on loopback that speaks S3 (moto's), Hadoop's S3A in Spark."""
import shutil
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager

from checks import LeftOut, jar
from cluster import free_port, spark_home
from muster import ROOT, Run

BUCKET = "muster"


def check(bench):
    home = spark_home()
    if home is None:
        raise LeftOut("no Spark 4 distribution; bin/notebooks makes one (pyspark), or set SPARK_HOME")
    jars = _connector(bench)
    news = bench.corpus("news", 60)
    bench.local(news, bench.folder / "local")
    with _server(bench) as client:
        for file in sorted(news.iterdir()):
            client.upload_file(str(file), BUCKET, f"in/{file.name}")
        submit = lambda *options: _submit(home, jars, client.meta.endpoint_url, *options)  # noqa: E731
        for committer, options in (("magic", []), ("plain", ["--overwrite"])):
            ended = submit(committer, "--input", f"s3a://{BUCKET}/in", "--output", f"s3a://{BUCKET}/out", *options).wait()
            bench.expect(ended.code == 0, f"s3a:// to s3a:// with the {committer} committer", ended.text())
            got = bench.folder / committer
            keys = _download(client, "out/", got)
            bench.same(f"the tables in the store ({committer}) and on the disk", bench.folder / "local", got)
            rest = [o["Key"] for o in _listing(client, "out.")]
            bench.expect(not rest, "nothing is left beside the output in the store", rest)
            bench.expect(not any("_temporary" in key or "__magic" in key for key in keys), "nor inside it", keys)
            if ended.code == 0:
                written = {o["Key"]: o["LastModified"] for o in _listing(client, "out/")}
                bench.expect(written["out/run.json"] == max(written.values()), "run.json came last", written)
        ended = submit("plain", "--input", f"s3a://{BUCKET}/in", "--output", f"s3a://{BUCKET}/out").wait()
        bench.expect(ended.code == 2 and "--overwrite" in ended.text(), "an output in the store is not replaced unasked",
                     ended.text())


def _submit(home, jars, endpoint, committer, *arguments):
    """With Spark's cloud module on the class path the job takes the magic committer by itself."""
    path = ":".join(str(j) for j in sorted(jars.iterdir()) if committer == "magic" or "hadoop-cloud" not in j.name)
    conf = {"spark.hadoop.fs.s3a.endpoint": endpoint, "spark.hadoop.fs.s3a.endpoint.region": "us-east-1",
            "spark.hadoop.fs.s3a.path.style.access": "true", "spark.hadoop.fs.s3a.connection.ssl.enabled": "false",
            "spark.hadoop.fs.s3a.access.key": "of-no", "spark.hadoop.fs.s3a.secret.key": "worth",
            "spark.driver.extraClassPath": path, "spark.executor.extraClassPath": path}
    command = [str(home / "bin" / "spark-submit"), "--class", "org.muster.Muster", "--master", "local[2]", "--driver-memory", "2g",
               "--driver-java-options", "-Dlog4j2.configurationFile=" + str(ROOT / "src/main/resources/org/muster/log4j2.properties")]
    for key, value in conf.items():
        command += ["--conf", f"{key}={value}"]
    return Run([*command, str(jar()), "run", *arguments], {"SPARK_HOME": str(home), "SPARK_LOCAL_IP": "127.0.0.1"})


def _connector(bench):
    """Hadoop's S3A and what it needs of the AWS SDK, without the bundle of all of it, nor what Spark carries."""
    jars = ROOT / "target" / "s3a"
    pom = ROOT / "src" / "test" / "s3a" / "pom.xml"
    if not jars.is_dir():
        fetched = subprocess.run(["mvn", "-q", "-B", "-f", str(pom), "dependency:copy-dependencies",
                                  f"-DoutputDirectory={jars}", "-DexcludeGroupIds=io.netty,org.slf4j"],
                                 capture_output=True, text=True, check=False)
        if fetched.returncode:
            shutil.rmtree(jars, ignore_errors=True)
            raise LeftOut(f"the S3A connector could not be had: {fetched.stdout[-500:]}")
    return jars


@contextmanager
def _server(bench):
    try:
        import boto3
        import moto  # noqa: F401
    except ImportError as missing:
        raise LeftOut(f"{missing}; src/test/python/requirements.txt has it") from missing
    port = free_port()
    with open(bench.folder / "store.log", "wb") as log:
        server = subprocess.Popen([sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)], stdout=log, stderr=log)
    try:
        url = f"http://127.0.0.1:{port}"
        for _ in range(100):
            try:
                urllib.request.urlopen(url + "/moto-api/", timeout=2).close()
                break
            except OSError:
                time.sleep(0.2)
        client = boto3.client("s3", endpoint_url=url, region_name="us-east-1", aws_access_key_id="of-no",
                              aws_secret_access_key="worth")
        client.create_bucket(Bucket=BUCKET)
        yield client
    finally:
        server.kill()
        server.wait()


def _download(client, prefix, folder):
    keys = []
    for found in _listing(client, prefix):
        keys.append(found["Key"])
        if not found["Key"].endswith("/"):
            file = folder / found["Key"][len(prefix):]
            file.parent.mkdir(parents=True, exist_ok=True)
            client.download_file(BUCKET, found["Key"], str(file))
    return keys


def _listing(client, prefix):
    for page in client.get_paginator("list_objects_v2").paginate(Bucket=BUCKET, Prefix=prefix):
        yield from page.get("Contents", [])
