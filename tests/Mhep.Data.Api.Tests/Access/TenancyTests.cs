using System.Globalization;
using System.Text.Json.Nodes;
using Mhep.Data.Api.Access;
using Mhep.Data.Schema.Access;
using Xunit.Abstractions;

namespace Mhep.Data.Api.Tests.Access;

/// <summary>No caller learns anything of what is not theirs, by whatever the schema lets one ask.</summary>
public sealed class TenancyTests(TwoWorlds worlds, ITestOutputHelper output) : IClassFixture<TwoWorlds>
{
    public static TheoryData<string> Topics => [.. Enum.GetNames<AccessTopic>()];

    [Fact]
    public async Task Whatever_is_asked_the_answer_depends_on_nothing_of_others()
    {
        var questions = new SchemaQuestions(worlds).All().ToList();
        var policy = new AccessPolicy();
        var told = new List<string>();
        var callers = await worlds.CallersAsync();

        // By question, then by caller: what a document compiles to is kept, and compiling is most of the work.
        foreach (var question in questions)
        {
            foreach (var caller in callers)
            {
                if (IsOfThePlatform(question) && caller.Role == Role.Administrator) continue; // Whose it is to see what everyone did.
                // A study is about everyone who agreed, whoever serves them: EvaluationRowsTests says what of them it is told.
                if (question.Field == "Query.evaluationRows" && caller.Role == Role.Evaluator) continue;
                if (await worlds.DiffersAsync(question.Text, caller, policy)) told.Add($"{RoleNames.Of(caller.Role)} {question.Field}({question.Argument}): {question.Text}");
            }
        }

        Assert.True(told.Count == 0, string.Join('\n', told.Take(20)));
        var combinations = questions.DistinctBy(question => (question.Field, question.Argument)).Count() * 7;
        var line = string.Create(CultureInfo.InvariantCulture, $"Tried {combinations:N0} combinations of role, field and argument, with {questions.Count * 7:N0} questions.");
        output.WriteLine(line);
        Console.WriteLine(line);
    }

    private static bool IsOfThePlatform(SchemaQuestion question) =>
        question.Field.StartsWith("AuditEntry.", StringComparison.Ordinal) || question.Field is "Query.auditEntries" or "Query.apiKeys" or "Query.retention"
        || question.Field is "Mutation.createApiKey" or "Mutation.rotateApiKey" or "Mutation.revokeApiKey" || question.Field.StartsWith("Retention", StringComparison.Ordinal)
        || (question.Field is "Query.node" or "Query.nodes" && question.Text.Contains("AuditEntry", StringComparison.Ordinal));

    /// <summary>The questions would prove nothing if nothing differed: to the programme, who sees B, every kind of thing does.</summary>
    [Fact]
    public async Task The_same_questions_tell_the_programme_that_the_worlds_differ()
    {
        var differing = new HashSet<string>(StringComparer.Ordinal);
        var (caller, policy) = (Caller.Programme("test"), new AccessPolicy());
        foreach (var question in new SchemaQuestions(worlds).All().Where(question => question.Argument.Length == 0 || question.Argument is "where" or "order"))
        {
            if (await worlds.DiffersAsync(question.Text, caller, policy)) differing.Add($"{question.Field}({question.Argument})");
        }

        string[] expected =
        [
            "Site.serviceStart()", "Site.serviceEnd()", "Site.commissioner()", "Site.performance()", "Site.personalBest()", "Site.latestFidelityReview()",
            "Site.employmentSpecialists()", "Site.employmentSpecialists(where)", "Site.employmentSpecialists(order)", "FidelityReview.total()",
            "Submission.fileName()", "Submission.findings()", "Query.sites()", "Query.sites(where)", "Query.sites(order)", "Query.performance()", "Query.performance(where)",
            "Query.employmentSpecialists(where)", "Query.submissions()", "Query.submissions(where)", "Query.submissions(order)", "Query.peerComparison()", "Query.fidelityCorrelation()",
        ];
        Assert.Empty(expected.Except(differing, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public async Task Without_any_one_rule_something_is_told(string topic)
    {
        var opened = Enum.Parse<AccessTopic>(topic);
        var policy = new AccessPolicy([.. AccessRules.All.Select(rule => rule.Topic == opened ? rule with { Allows = (_, _) => true } : rule)]);

        Assert.False(await IsHeldAsync(policy));
    }

    [Fact]
    public async Task With_all_rules_nothing_is_told()
    {
        Assert.True(await IsHeldAsync(new AccessPolicy()));
    }

    /// <summary>What the table of roles says of a site of A for those who see part of it, and of files for a commissioner.</summary>
    private async Task<bool> IsHeldAsync(AccessPolicy policy)
    {
        const string Question = """
            { evaluation: evaluationSubgroups(by: GENDER, measure: ENGAGEMENTS, financialYear: "2021-22") { status }
              across: fidelityCorrelation(period: { financialYear: "2021-22" }) { sentence }
              own: site(code: "SYN-A1") { earlyWarnings { state } dataQuality(period: { month: "2021-06" }) { period { label } } latestFidelityReview { items { score } }
                subgroups(by: GENDER, measure: ENGAGEMENTS, period: { financialYear: "2021-22" }) { status }
                performance(measures: [ENGAGEMENTS], period: { financialYear: "2021-22" }) { values { lineage(first: 1) { nodes { clientId } } } } }
              other: site(code: "SYN-B1") { serviceStart performance(measures: [ENGAGEMENTS], period: { financialYear: "2021-22" }) { values { status } }
                latestFidelityReview { total } employmentSpecialists { totalCount } }
              study: evaluationRows(first: 1) { totalCount }
              missing: missingReports(month: "2025-06") { sites { site { code } } }
              submissions(first: 50) { nodes { id fileName findings { totalCount } } }
              auditEntries(first: 50) { nodes { provider sequence hash address } } apiKeys { prefix } retention { at } }
            """;
        foreach (var caller in (await worlds.CallersAsync()).Append(Caller.Programme("test")))
        {
            var data = JsonNode.Parse(await worlds.AskAsync(Question, caller, policy))!["data"]!;
            var (own, other, files) = (data["own"]!, data["other"]!, data["submissions"]!["nodes"]!.AsArray());
            var seesItems = own["latestFidelityReview"]?["items"]!.AsArray().Count > 0;
            if (seesItems != caller.Role is (Role.Provider or Role.Commissioner or Role.Programme)) return false;
            if (data["evaluation"] is not null != (caller.Role == Role.Evaluator)) return false;
            if (own["subgroups"] is not null != (caller.Role == Role.Provider) || data["across"] is not null != (caller.Role == Role.Programme)) return false;
            if (own["dataQuality"] is not null != caller.Role is (Role.Provider or Role.Commissioner or Role.Programme)) return false;
            var warnings = own["earlyWarnings"]?.AsArray();
            if (warnings is not null != caller.Role is (Role.Provider or Role.Commissioner or Role.Programme)) return false;
            if (warnings?.Any(warning => (string?)warning!["state"] != "OFF") == true != (caller.Role == Role.Provider)) return false;
            var rows = own["performance"]?[0]!["values"]![0]!["lineage"]!["nodes"]!.AsArray();
            if (rows?.Count > 0 != caller.Role is (Role.Provider or Role.Programme)) return false;
            if (rows?.Count > 0 && rows[0]!["clientId"] is not null != (caller.Role == Role.Provider)) return false;
            if ((int?)data["study"]!["totalCount"] > 0 != caller.Role is Role.Evaluator) return false;
            var missing = data["missing"]!["sites"]!.AsArray().Select(report => (string)report!["site"]!["code"]!).ToList();
            if (missing.Contains("SYN-A1") != caller.Role is (Role.Provider or Role.Commissioner or Role.Programme)) return false;
            if (missing.Contains("SYN-B1") != caller.Role is Role.Programme) return false;
            if (!IsAuditHeld(data, caller) || await MayMakeKeysAsync(caller, policy) != (caller.Role == Role.Administrator)) return false;
            if (caller.Role == Role.Programme) continue; // It sees the rest of it.
            if (other["serviceStart"] is not null || other["latestFidelityReview"] is not null || (int?)other["employmentSpecialists"]!["totalCount"] != 0) return false;
            var status = (string?)other["performance"]?[0]!["values"]![0]!["status"];
            if (status != (caller.Role is Role.Funder or Role.Administrator ? null : "MISSING")) return false;
            if (files.Count > 0 && caller.Role is not (Role.Provider or Role.Commissioner)) return false;
            if (caller.Role == Role.Commissioner && files.Any(file => (string?)file!["fileName"] != "not shown" || (int?)file["findings"]!["totalCount"] != 0)) return false;
            if (caller.Role == Role.Provider && files.Count != 1) return false;
            if (caller.Role == Role.Commissioner && await MayDecideAsync((string)files[0]!["id"]!, caller, policy)) return false;
        }

        return true;
    }

    /// <summary>An administrator sees what everyone did and which keys there are, a provider what concerns it but not how much there is, others nothing.</summary>
    private static bool IsAuditHeld(JsonNode data, Caller caller)
    {
        var entries = data["auditEntries"]!["nodes"]!.AsArray();
        if (data["apiKeys"]!.AsArray().Count > 0 != (caller.Role == Role.Administrator)) return false;
        if (data["retention"] is not null != (caller.Role == Role.Administrator)) return false;
        return caller.Role switch
        {
            Role.Administrator => entries.Count > 0 && entries.All(entry => entry!["sequence"] is not null && entry["hash"] is not null),
            Role.Provider => entries.Count > 0 && entries.All(entry => (string?)entry!["provider"] == caller.ProviderCode && entry["sequence"] is null && entry["hash"] is null),
            _ => entries.Count == 0,
        };
    }

    /// <summary>Confirming what needs no confirming changes nothing, and tells whoever may that it has the wrong status.</summary>
    private async Task<bool> MayDecideAsync(string id, Caller caller, AccessPolicy policy)
    {
        var answer = JsonNode.Parse(await worlds.AskAsync($"mutation {{ confirmSubmission(input: {{ submissionId: \"{id}\" }}) {{ errors {{ __typename }} }} }}", caller, policy))!;
        return (string?)answer["data"]!["confirmSubmission"]!["errors"]![0]!["__typename"] != "NotFoundError";
    }

    /// <summary>Keys are not made here: whoever may is told so, anyone else that there is none.</summary>
    private async Task<bool> MayMakeKeysAsync(Caller caller, AccessPolicy policy)
    {
        var answer = JsonNode.Parse(await worlds.AskAsync("mutation { createApiKey(input: { name: \"x\", role: PEER }) { errors { __typename } } }", caller, policy))!;
        return (string?)answer["data"]!["createApiKey"]!["errors"]![0]!["__typename"] != "NotFoundError";
    }

    /// <summary>Time is not measured: the same steps take the same time.</summary>
    [Fact]
    public async Task Another_s_thing_and_none_are_looked_for_by_the_same_steps_and_answered_alike()
    {
        foreach (var caller in await worlds.CallersAsync())
        {
            foreach (var (type, ids) in worlds.IdsOfB.Where(pair => pair.Key is "EmploymentSpecialist" or "Commissioner" or "Submission"))
            {
                var there = await LookAsync(caller, ids[0]);
                var none = await LookAsync(caller, ids[^1]);
                Assert.Equal((type, none), (type, there));
            }
        }
    }

    private async Task<(string Answer, int Steps)> LookAsync(Caller caller, string id)
    {
        var question = $"{{ node(id: \"{id}\") {{ id }} }}";
        await worlds.AskAsync(question, caller, Shared);
        var steps = AccessSteps.Listen();
        return (await worlds.AskAsync(question, caller, Shared), steps.Taken);
    }

    private static AccessPolicy Shared { get; } = new();
}
