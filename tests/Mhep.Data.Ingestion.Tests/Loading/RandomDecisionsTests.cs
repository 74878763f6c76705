using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Schema.Clients;
using Mhep.Data.Schema.Submissions;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Mhep.Data.Ingestion.Tests.Loading;

/// <summary>
/// Random submissions, confirmations and withdrawals in any order, against a model that is a stack a site: a confirmed snapshot is put on
/// top, one taken back is struck out, and what is current is the topmost that is left.
/// </summary>
public sealed class RandomDecisionsTests(ITestOutputHelper output)
{
    private static readonly string[] Sites = ["NORTH", "SOUTH", "EAST"];

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    [InlineData(24)]
    public async Task Current_content_and_statuses_are_those_of_the_model_after_any_interleaving(int seed)
    {
        output.WriteLine($"seed {seed}");
        var choice = new SeededChoice((ulong)seed);
        await using var bench = await LoadBench.CreateAsync();
        var model = new Model();
        for (var step = 0; step < 30; step++)
        {
            var all = model.Submissions;
            if (all.Count > 0 && choice.OnceIn(4)) await Decide(bench, model, choice.OneOf(all), withdraw: true);
            else if (all.Count > 0 && choice.OnceIn(3)) await Decide(bench, model, choice.OneOf(all), withdraw: false);
            else await Submit(bench, model, choice, step);

            foreach (var site in Sites) Assert.Equal(model.CurrentOf(site), await CurrentOf(bench, site));
            foreach (var submission in model.Submissions) Assert.Equal(model.StatusOf(submission), await bench.StatusOf(submission.Report));
        }
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    public async Task Submissions_for_different_sites_end_in_the_same_data_in_whatever_order_they_come(int seed)
    {
        output.WriteLine($"seed {seed}");
        var choice = new SeededChoice((ulong)seed);
        Sent[] parts =
        [
            new() { Clients = [Row.Client("C-1"), Row.Client("C-2")], Jobs = [Row.Job("C-1")] },
            new() { Clients = [Row.Client("S-1", site: "SOUTH")] },
            new() { Clients = [Row.Client("E-1", site: "EAST")] },
            new() { Contacts = [Row.Contact("2023-04-28"), Row.Contact("2023-05-02", site: "SOUTH")] },
            new() { Specialists = [Row.Spell("ADA"), Row.Spell("EVE", site: "EAST")] },
            new() { Outcomes = [Row.Outcomes("2022-04-01", "2022-06-30", 31)] },
        ];
        var answers = new List<string>();
        foreach (var order in new[] { parts, [.. parts.OrderBy(_ => choice.Below(int.MaxValue))], [.. parts.OrderBy(_ => choice.Below(int.MaxValue))] })
        {
            await using var bench = await LoadBench.CreateAsync();
            foreach (var part in order) await bench.Load(part);
            answers.Add(await Served.Facts(bench.Database));
        }

        Assert.Single(answers.Distinct());
    }

    private static async Task Submit(LoadBench bench, Model model, SeededChoice choice, int step)
    {
        var content = Sites.Where(_ => choice.OnceIn(2)).DefaultIfEmpty("NORTH").ToDictionary(site => site, site => $"{site}-{step}");
        var clients = content.Select(pair => Row.Client(pair.Value, site: pair.Key)).ToList();
        model.Add(await bench.Submit(new Sent { Clients = clients }), content);
    }

    private static async Task Decide(LoadBench bench, Model model, Submitted submission, bool withdraw)
    {
        var may = withdraw ? model.Withdraw(submission) : model.Confirm(submission);
        var decision = withdraw ? await bench.Withdraw(submission.Report) : await bench.Confirm(submission.Report);
        Assert.Equal(may ? DecisionOutcome.Done : DecisionOutcome.WrongStatus, decision.Outcome);
    }

    private static async Task<string?> CurrentOf(LoadBench bench, string site)
    {
        var id = await bench.Query(context => context.Sites.Where(row => row.Code == site).Select(row => row.Id).SingleAsync());
        var provider = site == "EAST" ? "TH" : "WWT";
        var clients = (await bench.Current<Episode>()).Where(row => row.SiteId == id).Select(row => row.ClientId).ToList();
        if (clients.Count == 0) return null;
        using var keys = bench.Identity.KeysOf(provider, clientsStored: true);
        var client = await bench.Query(context => context.Clients.SingleAsync(row => row.Id == clients.Single()));
        return keys.Decrypt(client.OwnIdEncrypted, client.Id);
    }

    private sealed class Submitted(IngestionReport report, Dictionary<string, string> content, Dictionary<string, Submitted?> before)
    {
        public IngestionReport Report => report;

        public Dictionary<string, string> Content => content;

        public Dictionary<string, Submitted?> Base => before;
    }

    private sealed class Model
    {
        private readonly Dictionary<string, List<Submitted>> _stacks = Sites.ToDictionary(site => site, _ => new List<Submitted>());
        private readonly HashSet<Submitted> _waiting = [];
        private readonly HashSet<Submitted> _withdrawn = [];

        public List<Submitted> Submissions { get; } = [];

        public string? CurrentOf(string site) => Top(site)?.Content[site];

        public SubmissionStatus StatusOf(Submitted submission) => submission switch
        {
            _ when _withdrawn.Contains(submission) => SubmissionStatus.Withdrawn,
            _ when _waiting.Contains(submission) => SubmissionStatus.AwaitingConfirmation,
            _ => submission.Content.Keys.Any(site => Top(site) == submission) ? SubmissionStatus.Accepted : SubmissionStatus.Superseded,
        };

        public void Add(IngestionReport report, Dictionary<string, string> content)
        {
            var submission = new Submitted(report, content, content.Keys.ToDictionary(site => site, Top));
            Submissions.Add(submission);

            // Whoever was known is not in the file any more, so it waits unless nobody was.
            var waits = submission.Base.Values.Any(before => before is not null);
            Assert.Equal(waits ? SubmissionStatus.AwaitingConfirmation : SubmissionStatus.Accepted, report.Status);
            if (waits) _waiting.Add(submission);
            else Push(submission);
        }

        public bool Confirm(Submitted submission)
        {
            if (!_waiting.Contains(submission) || submission.Base.Any(site => Top(site.Key) != site.Value)) return false;
            _waiting.Remove(submission);
            Push(submission);
            return true;
        }

        public bool Withdraw(Submitted submission)
        {
            if (StatusOf(submission) is not (SubmissionStatus.Accepted or SubmissionStatus.AwaitingConfirmation)) return false;
            _waiting.Remove(submission);
            _withdrawn.Add(submission);
            return true;
        }

        private void Push(Submitted submission)
        {
            foreach (var site in submission.Content.Keys) _stacks[site].Add(submission);
        }

        private Submitted? Top(string site) => _stacks[site].FindLast(submission => !_withdrawn.Contains(submission));
    }
}
