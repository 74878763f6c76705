using System.Text.Json;
using System.Text.Json.Serialization;
using Mhep.Data.GraphQL.AspNetCore;
using Mhep.Data.GraphQL.CodeFirst;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mhep.Data.Benchmarks;

/// <summary>The dashboard question (a site, five measures by quarter, some 9 KB) over objects in memory, as peers/dashboard.graphql has it.</summary>
public static class DashboardSchema
{
    /// <summary>The question.</summary>
    public const string Query = """
        query Dashboard($code: String!) {
          site(code: $code) {
            code
            name
            performance(measures: ["ENGAGEMENTS", "JOB_STARTS"], grain: "QUARTER") {
              measure { key name }
              values { period { label } value status numerator denominator }
            }
          }
        }
        """;

    private static readonly string[] Measures = ["ENGAGEMENTS", "JOB_STARTS", "SUSTAINED_13_WEEKS", "JOB_OUTCOME_RATE", "CASELOAD"];

    /// <summary>Whether a figure is there.</summary>
    public enum ValueStatus
    {
        /// <summary>It is.</summary>
        Exact,

        /// <summary>It is not.</summary>
        Missing,
    }

    /// <summary>Declares it.</summary>
    public static GraphQL.Types.Schema Create() => new CodeFirstSchema { WithCost = false }.AddType(typeof(DashboardQueries)).AddType(typeof(SiteFields)).Build();

    /// <summary>The data, as JSON for every contender.</summary>
    public static string Data() => JsonSerializer.Serialize(Example(), Json());

    /// <summary>Serves the data over HTTP until the process is stopped.</summary>
    /// <param name="port">On 127.0.0.1.</param>
    /// <param name="file">The data.</param>
    public static async Task<int> ServeAsync(string port, string file)
    {
        var site = JsonSerializer.Deserialize<Site>(await File.ReadAllTextAsync(file), Json())!;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(site);
        builder.Services.AddGraphQL(Create());
        await using var app = builder.Build();
        app.MapGraphQL();
        await app.RunAsync($"http://127.0.0.1:{port}");
        return 0;
    }

    private static Site Example() => new("TH-SMI", "Tower Hamlets (Mental Health)",
    [
        .. Measures.Select((measure, m) => new MeasureSeries(
            new Measure(measure, measure.Replace('_', ' ')),
            [
                .. Enumerable.Range(0, 18).Select(quarter => new MeasureValue(
                    new Period($"{2019 + (quarter / 4)}-{20 + (quarter / 4)}-Q{(quarter % 4) + 1}"),
                    Math.Round((7 + quarter + m) / 23.0, 6), ValueStatus.Exact, 7 + quarter + m, 23)),
            ])),
    ]);

    private static JsonSerializerOptions Json() => new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    /// <summary>A site.</summary>
    /// <param name="Code">Its code.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Series">Its figures.</param>
    public sealed record Site(string Code, string Name, [property: Ignore, JsonPropertyName("performance")] IReadOnlyList<MeasureSeries> Series);

    /// <summary>One measure's figures.</summary>
    /// <param name="Measure">The measure.</param>
    /// <param name="Values">By quarter.</param>
    public sealed record MeasureSeries(Measure Measure, IReadOnlyList<MeasureValue> Values);

    /// <summary>A measure.</summary>
    /// <param name="Key">Its key.</param>
    /// <param name="Name">Its name.</param>
    public sealed record Measure(string Key, string Name);

    /// <summary>A figure.</summary>
    /// <param name="Period">When.</param>
    /// <param name="Value">The figure.</param>
    /// <param name="Status">Whether it is there.</param>
    /// <param name="Numerator">Above.</param>
    /// <param name="Denominator">Below.</param>
    public sealed record MeasureValue(Period Period, double? Value, ValueStatus Status, int? Numerator, int? Denominator);

    /// <summary>A quarter.</summary>
    /// <param name="Label">'2023-24-Q1'.</param>
    public sealed record Period(string Label);

    [QueryType]
    internal static class DashboardQueries
    {
        public static Site? Site(string code, [Service] Site site) => site.Code == code ? site : null;
    }

    [ObjectType<Site>]
    internal static class SiteFields
    {
        public static IReadOnlyList<IReadOnlyList<MeasureSeries>> Performance(
            IReadOnlyList<Site> sites, IReadOnlyList<string> measures, string grain) => [.. sites.Select(site => site.Series)];
    }
}
