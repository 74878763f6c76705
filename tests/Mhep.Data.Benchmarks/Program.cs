using Mhep.Data.Benchmarks;
using Mhep.Data.Benchmarks.Ingest;
using Mhep.Data.Benchmarks.National;

// What is measured, against what, and the figures: docs/performance.md.
return args switch
{
    ["ingest", .. var rest] => await IngestBenchmark.RunAsync(rest),
    ["http", .. var rest] => await HttpBenchmark.RunAsync(rest),
    ["engine", .. var rest] => await EngineBenchmark.RunAsync(rest),
    ["access", .. var rest] => await AccessBenchmark.RunAsync(rest),
    ["dashboard", .. var rest] => await DashboardBenchmark.RunAsync(rest),

    ["national", .. var rest] => await NationalBenchmark.RunAsync(rest),
    ["release", .. var rest] => await ReleaseBenchmark.RunAsync(rest),

    // What the programs above start in processes of their own.
    ["bare", var port, var file] => await BareEndpoint.ServeAsync(port, file),
    ["open", var port, var connectionString] => await OpenEndpoint.ServeAsync(port, connectionString),
    ["dashboard-server", var port, var file] => await DashboardSchema.ServeAsync(port, file),
    [IngestProcess.Verb, var what, var file, var times] => await IngestProcess.MeasureAsync(what, file, times),
    ["facts-load", var file] => await FactsLoad.PrintAsync(file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: dotnet run -c Release --project tests/Mhep.Data.Benchmarks -- WHAT [--runs 5]
          ingest [--clients 100000] [--full]  a generated workbook into an empty database, against ExcelDataReader's bare read of it; memory; growth
          http   [--seconds 5]       the specialist query asked of the host, against a bare endpoint that writes the same bytes (needs wrk)
          engine              lists, parse and validate, against graphql-jit and graphql-js (needs Node)
          access [--calls 2000] [--seconds 5]  the specialist query with a key, limits and the audit log, against the same without, in one process and over HTTP (needs wrk)
          dashboard [--seconds 5]  the dashboard question over HTTP, against a bare endpoint, Mercurius and Yoga (needs Node and wrk)
          national  [--clients 1000000] [--full]  facts of all of England's services: loading, counting against SQL, a commit going live, queries
          release   [--clients 1000000]  the cells of a release of all of England's services, made and audited
        """);
    return 2;
}
