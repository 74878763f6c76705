using System.Globalization;
using System.Text.Json.Nodes;

namespace Mhep.Data.Api.Tests.Releases;

/// <summary>
/// Someone with a peer's key and patience, who may be told by an insider what a provider knows of its own: asks whatever a peer may, keeps for each count the values that it may have, and narrows them by all
/// that adds up: quarters to years, sites to groups, parts to wholes, one release to the next. Knows the rule, and is told which single counts
/// it hid.
/// </summary>
/// <param name="smallestShown">The rule: the smallest count but 0 that is shown.</param>
/// <param name="roundedTo">The rule: counts go to the nearest multiple of it.</param>
internal sealed class Attacker(int smallestShown, int roundedTo)
{
    private const long Nothing = 1_000_000;

    private static readonly string[] QuarterlyCounts =
    [
        "REFERRALS", "REFERRALS_IN_WORK", "ACCESS", "ENGAGEMENTS", "ENGAGEMENTS_TOOL_RULE", "JOB_STARTS", "FIRST_JOB_STARTS", "SUSTAINED_6_WEEKS", "SUSTAINED_13_WEEKS",
        "SUSTAINED_13_WEEKS_UNDER_16_HOURS", "SUSTAINED_13_WEEKS_16_HOURS_OR_MORE", "SUSTAINED_26_WEEKS", "DISCHARGES",
    ];

    private static readonly string[] Rates =
    [
        "REFERRAL_TO_ENGAGEMENT_RATE", "REFERRAL_TO_ENGAGEMENT_90_DAYS_RATE", "EMPLOYMENT_RATE", "EMPLOYMENT_12_MONTHS_RATE", "JOB_START_TO_6_WEEK_RATE",
        "JOB_START_TO_13_WEEK_RATE", "SUSTAINED_13_WEEKS_OF_DUE_RATE", "ENGAGEMENT_TO_6_WEEK_RATE", "ENGAGEMENT_TO_13_WEEK_RATE", "JOB_STARTS_16_HOURS_OR_MORE_SHARE",
    ];

    private static readonly (string Whole, string[] Parts)[] Nestings =
    [
        ("REFERRALS", ["REFERRALS_IN_WORK"]), ("JOB_STARTS", ["FIRST_JOB_STARTS"]),
        ("SUSTAINED_13_WEEKS", ["SUSTAINED_13_WEEKS_UNDER_16_HOURS", "SUSTAINED_13_WEEKS_16_HOURS_OR_MORE"]),
        ("REFERRALS", ["REFERRAL_TO_ENGAGEMENT_90_DAYS_RATE of"]), ("REFERRAL_TO_ENGAGEMENT_90_DAYS_RATE of", ["REFERRAL_TO_ENGAGEMENT_90_DAYS_RATE"]),
        ("ENGAGEMENTS", ["EMPLOYMENT_RATE of"]), ("FIRST_JOB_STARTS", ["EMPLOYMENT_RATE"]), ("EMPLOYMENT_RATE of", ["EMPLOYMENT_12_MONTHS_RATE of"]),
        ("EMPLOYMENT_12_MONTHS_RATE of", ["EMPLOYMENT_12_MONTHS_RATE"]), ("SUSTAINED_13_WEEKS_OF_DUE_RATE of", ["SUSTAINED_13_WEEKS_OF_DUE_RATE"]),
        ("JOB_STARTS", ["JOB_STARTS_16_HOURS_OR_MORE_SHARE of"]), ("JOB_STARTS_16_HOURS_OR_MORE_SHARE of", ["JOB_STARTS_16_HOURS_OR_MORE_SHARE"]),
    ];

    private static readonly Dictionary<string, string> SameCounts = new(StringComparer.Ordinal)
    {
        ["REFERRAL_TO_ENGAGEMENT_RATE"] = "ENGAGEMENTS",
        ["REFERRAL_TO_ENGAGEMENT_RATE of"] = "REFERRALS",
        ["JOB_START_TO_6_WEEK_RATE"] = "SUSTAINED_6_WEEKS",
        ["JOB_START_TO_6_WEEK_RATE of"] = "FIRST_JOB_STARTS",
        ["JOB_START_TO_13_WEEK_RATE"] = "SUSTAINED_13_WEEKS",
        ["JOB_START_TO_13_WEEK_RATE of"] = "FIRST_JOB_STARTS",
        ["ENGAGEMENT_TO_6_WEEK_RATE"] = "SUSTAINED_6_WEEKS",
        ["ENGAGEMENT_TO_6_WEEK_RATE of"] = "ENGAGEMENTS",
        ["ENGAGEMENT_TO_13_WEEK_RATE"] = "SUSTAINED_13_WEEKS",
        ["ENGAGEMENT_TO_13_WEEK_RATE of"] = "ENGAGEMENTS",
    };

    private readonly Dictionary<string, (long Least, long Greatest)> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _truth = new(StringComparer.Ordinal);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly List<(string Whole, string[] Parts, bool IsSum)> _relations = [];

    /// <summary>Everything that is asked of sites, in the order of its cells.</summary>
    public static IEnumerable<string> Measures => QuarterlyCounts.Concat(Rates);

    /// <summary>How many counts were hidden by the rule: 1 to below the smallest shown.</summary>
    public int Hidden => HiddenCounts.Count();

    private IEnumerable<string> HiddenCounts => _truth.Where(each => each.Value > 0 && each.Value < smallestShown && _known.ContainsKey(each.Key) && !_told.Contains(each.Key)).Select(each => each.Key);

    /// <summary>Takes what the programme knows, for the score alone and to be told which single counts the rule hid.</summary>
    /// <param name="release">Which release.</param>
    /// <param name="answer">`performance` by site, of quarters and of years.</param>
    public void TakeTruth(int release, JsonNode answer)
    {
        foreach (var (key, value) in Cells(release, answer))
        {
            if ((string?)value["status"] != "EXACT") continue;
            _truth[key] = (long)(decimal)value["numerator"]!;
            if (value["denominator"] is { } of) _truth[key.Replace(" @", " of @", StringComparison.Ordinal)] = (long)(decimal)of;
        }
    }

    /// <summary>Takes a peer's answer. The same cell must be the same in every answer.</summary>
    public void Take(int release, JsonNode answer)
    {
        foreach (var (key, value) in Cells(release, answer))
        {
            Assert.Contains((string?)value["status"], new[] { "ROUNDED", "SUPPRESSED", "MISSING" });
            if ((string?)value["status"] == "MISSING") continue;
            var rounded = (string?)value["status"] == "ROUNDED";
            Assert.Equal(rounded, value["value"] is not null);
            See(key, rounded ? (long)(decimal)value["numerator"]! : null);
            if (key.Contains("_RATE @", StringComparison.Ordinal) || key.Contains("_SHARE @", StringComparison.Ordinal))
                See(key.Replace(" @", " of @", StringComparison.Ordinal), rounded ? (long)(decimal)value["denominator"]! : null);
        }
    }

    /// <summary>Takes the sum over a group of sites, of a count.</summary>
    public void TakeGroup(int release, string measure, string period, IReadOnlyList<string> sites, JsonNode comparison)
    {
        if ((string?)comparison["status"] != "ROUNDED" || comparison["pooled"] is not { } pooled) return;
        var key = $"{release} {string.Join('+', sites)} {measure} @{period}";
        See(key, (long)(decimal)pooled);
        _relations.Add((key, [.. sites.Select(site => $"{release} {site} {measure} @{period}")], IsSum: true));
    }

    /// <summary>Takes what a provider sees of its own sites: the exact counts.</summary>
    public void TakeFromInsider(int release, JsonNode answer)
    {
        foreach (var (key, value) in Cells(release, answer))
        {
            if ((string?)value["status"] != "EXACT") continue;
            Tell(key, (long)(decimal)value["numerator"]!);
            if (value["denominator"] is { } of) Tell(key.Replace(" @", " of @", StringComparison.Ordinal), (long)(decimal)of);
        }

        void Tell(string key, long count)
        {
            _told.Add(key);
            _known[key] = (count, count);
        }
    }

    /// <summary>Says that from each release to the next one person was added, at most once to any count.</summary>
    public void KnowOneWasAdded()
    {
        foreach (var key in _known.Keys.ToList())
        {
            var after = $"{(char)(key[0] + 1)}{key[1..]}";
            if (!_known.ContainsKey(after)) continue;
            var one = $"one more of {key}";
            _known[one] = (0, 1);
            _relations.Add((after, [key, one], IsSum: true));
        }
    }

    /// <summary>Narrows until nothing is narrowed any more.</summary>
    /// <returns>Hidden counts that are left with fewer values than a number.</returns>
    public IReadOnlyList<string> Recover(int fewerThan)
    {
        Relate();
        for (var isNarrowed = true; isNarrowed;)
        {
            isNarrowed = false;
            foreach (var (whole, parts, isSum) in _relations) isNarrowed |= Narrow(whole, parts, isSum);
        }

        foreach (var (key, value) in _truth)
        {
            if (_known.TryGetValue(key, out var bounds)) Assert.True(value >= bounds.Least && value <= bounds.Greatest, $"The attacker is wrong about {key}: {value} is not in {bounds}.");
        }

        return [.. HiddenCounts.Where(key => _known[key].Greatest - _known[key].Least + 1 < fewerThan)];
    }

    private static IEnumerable<(string Key, JsonNode Value)> Cells(int release, JsonNode answer) =>
        from unit in answer.AsArray()
        from series in unit!["series"]!.AsArray()
        from value in series!["values"]!.AsArray()
        select (string.Create(CultureInfo.InvariantCulture, $"{release} {unit["site"]!["code"]} {series["measure"]!["key"]} @{value!["period"]!["label"]}"), value);

    private void See(string key, long? shown)
    {
        var half = roundedTo / 2;
        var least = shown is { } value ? value == 0 ? 0 : Math.Max(smallestShown, value - half) : 0;
        var greatest = shown is { } seen ? seen == 0 ? 0 : seen - half + roundedTo - 1 : Nothing;
        var isSingle = key.Contains("-Q", StringComparison.Ordinal);
        if (shown is null && isSingle && _truth.TryGetValue(key, out var truth) && truth > 0 && truth < smallestShown) (least, greatest) = (1, smallestShown - 1);
        if (_known.TryGetValue(key, out var known)) Assert.Equal(known, (least, greatest));
        _known[key] = (least, greatest);
    }

    private void Relate()
    {
        foreach (var key in _known.Keys.ToList())
        {
            if (key.Contains('+', StringComparison.Ordinal) || key.StartsWith("one", StringComparison.Ordinal)) continue;
            var (measure, rest) = (key[(key.IndexOf(' ', 2) + 1)..key.IndexOf(" @", StringComparison.Ordinal)], key[..(key.IndexOf(' ', 2) + 1)]);
            var period = key[key.IndexOf('@', StringComparison.Ordinal)..];
            if (!period.Contains("-Q", StringComparison.Ordinal)) Sum(key, [.. Enumerable.Range(1, 4).Select(quarter => $"{rest}{measure} {period}-Q{quarter}")]);
            if (SameCounts.TryGetValue(measure, out var same)) Sum(key, [$"{rest}{same} {period}"]);
            foreach (var (whole, parts) in Nestings.Where(nesting => nesting.Whole == measure))
            {
                string[] inside = [.. parts.Select(part => $"{rest}{part} {period}")];
                if (inside.All(_known.ContainsKey)) _relations.Add((key, inside, IsSum: false));
            }
        }

        void Sum(string whole, string[] parts)
        {
            if (parts.All(_known.ContainsKey)) _relations.Add((whole, parts, IsSum: true));
        }
    }

    private bool Narrow(string whole, string[] parts, bool isSum)
    {
        if (!parts.Append(whole).All(_known.ContainsKey)) return false;
        var (least, greatest) = (parts.Sum(part => _known[part].Least), parts.Sum(part => _known[part].Greatest));
        var isNarrowed = Set(whole, least, isSum ? greatest : Nothing);
        var all = _known[whole];
        foreach (var part in parts)
        {
            var (own, ownMost) = _known[part];
            isNarrowed |= Set(part, isSum ? all.Least - (greatest - ownMost) : 0, all.Greatest - (least - own));
        }

        return isNarrowed;
    }

    private bool Set(string key, long least, long greatest)
    {
        var known = _known[key];
        var narrowed = (Math.Max(known.Least, least), Math.Min(known.Greatest, greatest));
        if (narrowed == known) return false;
        _known[key] = narrowed;
        return true;
    }
}
