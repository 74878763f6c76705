using System.Globalization;
using System.Text.Json.Nodes;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Tests.Access;
using Mhep.Data.Schema.Access;
using Xunit.Abstractions;

namespace Mhep.Data.Api.Tests.Releases;

/// <summary>
/// Everything that can be asked, made from the schema, of two worlds with the same release that differ in all that provider B handed in. Whoever sees released
/// cells gets the same bytes from both: no field tells anything of B beyond the closed set. And in each of these answers whatever is not there says why.
/// </summary>
public sealed class ReleasedWorldsTests(TwoWorlds worlds, ITestOutputHelper output) : IClassFixture<TwoWorlds>
{
    private static readonly string[] Shown = ["EXACT", "PARTIAL", "ROUNDED"];
    private static readonly string[] NotShown = ["SUPPRESSED", "MISSING", "NOT_APPLICABLE"];

    private readonly HashSet<string> _statuses = new(StringComparer.Ordinal);

    [Fact]
    public async Task Beyond_the_cells_nothing_is_told_and_what_is_not_shown_says_why()
    {
        var policy = await worlds.ReleaseTheFirstInBothAsync();
        var questions = new SchemaQuestions(worlds).All().Where(question => !question.Field.StartsWith("Mutation.", StringComparison.Ordinal) && !question.Field.StartsWith("Subscription.", StringComparison.Ordinal)).ToList();
        var callers = (await worlds.CallersAsync()).Where(caller => caller.Role is Role.Provider or Role.EmploymentSpecialist or Role.Commissioner or Role.Evaluator or Role.Peer).ToList();
        var (told, bare) = (new List<string>(), new List<string>());
        foreach (var question in questions)
        {
            foreach (var caller in callers)
            {
                // A study is about everyone who agreed, whoever serves them: EvaluationRowsTests says what of them it is told.
                if (question.Field == "Query.evaluationRows" && caller.Role == Role.Evaluator) continue;
                var name = $"{RoleNames.Of(caller.Role)} {question.Field}({question.Argument}): {question.Text}";
                if (await worlds.DiffersAsync(question.Text, caller, policy)) told.Add(name);
                bare.AddRange(BareIn(JsonNode.Parse(await worlds.AskAsync(question.Text, caller, policy))!["data"]).Select(fault => $"{fault} in {name}"));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{questions.Count} questions by {callers.Count} roles; seen: {string.Join(", ", _statuses.Order(StringComparer.Ordinal))}"));
        Assert.True(told.Count == 0, string.Join('\n', told.Take(20)));
        Assert.True(bare.Count == 0, string.Join('\n', bare.Take(20)));
        Assert.Superset(new[] { "MeasureValue ROUNDED", "MeasureValue SUPPRESSED", "MeasureValue MISSING", "PeerComparison ROUNDED", "PeerComparison MISSING", "PeerStatistic SUPPRESSED", "SubgroupFigure MISSING" }.ToHashSet(StringComparer.Ordinal), _statuses);
    }

    /// <summary>Whatever has a status and a figure: there is a figure where the status says so and none, in no part of it, where it does not.</summary>
    private IEnumerable<string> BareIn(JsonNode? node)
    {
        if (node is JsonArray items) return items.SelectMany(BareIn);
        if (node is not JsonObject about) return [];
        var below = about.SelectMany(field => BareIn(field.Value));
        if (about["status"]?.GetValueKind() != System.Text.Json.JsonValueKind.String || (string?)about["__typename"] is not { } type) return below;
        var status = (string)about["status"]!;
        if (!Shown.Contains(status, StringComparer.Ordinal) && !NotShown.Contains(status, StringComparer.Ordinal)) return below; // Of a file, not of a figure.
        _statuses.Add($"{type} {status}");
        return below.Concat(FaultsOf(about, type, status));
    }

    private static IEnumerable<string> FaultsOf(JsonObject about, string type, string status)
    {
        var isShown = Shown.Contains(status, StringComparer.Ordinal);
        if (about.ContainsKey("value") && (about["value"] is not null) != isShown) yield return $"{type}.value {about["value"]?.ToJsonString() ?? "null"} is {status}";
        foreach (var part in new[] { "numerator", "denominator", "interval", "share", "pooled", "median", "lowerQuartile", "upperQuartile", "meanOfUnits", "minimum", "maximum", "successRate" })
        {
            if (!isShown && status != "NOT_APPLICABLE" && about[part] is not null) yield return $"{type}.{part} of {status}";
        }

        if (about["notes"] is JsonArray notes && !isShown && notes.Count == 0) yield return $"{type} is {status} without a reason";
        if (about["statistics"] is not JsonArray statistics) yield break;
        foreach (var statistic in statistics)
        {
            var figure = (string)statistic!["figure"]!;
            var field = figure switch { "LOWER_QUARTILE" => "lowerQuartile", "MEDIAN" => "median", "UPPER_QUARTILE" => "upperQuartile", "POOLED" => "pooled", "MEAN_OF_UNITS" => "meanOfUnits", _ => null };
            if (field is not null && about.ContainsKey(field) && (about[field] is null) != NotShown.Contains((string)statistic["status"]!, StringComparer.Ordinal)) yield return $"{type}.{field} without a status";
        }
    }
}
