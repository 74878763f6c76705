using System.Globalization;
using System.Text;
using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.EarlyWarnings;

/// <summary>The page of documentation that the rules make, docs/early-warning.md.</summary>
public static class EarlyWarningPage
{
    private const string Opening =
        """
        # Early warning

        What is worth a conversation, said early. golab-2024 found that commissioners who waited three quarters would now act within one, and that a provider which heard of
        consequences late felt that they came out of the blue. So the rules look at what every new return says; the site's own provider sees what they find at once,
        with room for a reply, and its commissioner and the programme later.

        This page is made from `schema/Mhep.Data.Analytics/EarlyWarnings/early-warning-rules.csv`, which the API serves as `earlyWarningRules`; change it there, then run the
        tests with `MHEP_UPDATE_SNAPSHOTS=1`.

        ## Rules

        | rule | name | looks at | raised | threshold | source |
        |---|---|---|---|---|---|

        """;

    private const string Choices =
        """

        ## What comes of a rule

        - **RAISED**: worth a conversation. With the figure, what it was held against, since when, and a sentence that may be read aloud.
        - **NOT_RAISED**: nothing to talk about. Level with the threshold is not beyond it.
        - **NOT_ENOUGH_TO_TELL**: not reported, not wholly, or a share of fewer than 8 people.
        - **OFF**: there is no threshold. No service level and no level of low referrals is published: the contract supplies them, and where it does not the rule is off.

        ## Our choices

        - **The service level is the contract's low target.** golab-2024 describes the Outcome Service Level Failure framework and publishes no level; it holds figures against
          medium targets, which stand for average expectations. The Targets sheet already carries three scenarios, dated, versioned and with the day they were agreed on, and low is the
          least that the parties planned for. A contract whose service level is another number hands that number in as the low target. The same holds for low referrals.
        - Figures are those of the measures and no others: a warning never says another number than `performance` does. Shares are rates of a cohort with their 95% interval; where the
          threshold lies inside it, the sentence says that chance alone could explain the difference.
        - A published threshold holds from the day it was in force: a caseload of 2021 is not held against a number of 2022.
        - 70% is published as a minimum for a specialist. It is held against the team; each specialist's number stands beside it for those who see specialists.
        - Large caseloads are people for each full-time equivalent in post on the last day covered. A specialist of whom the full-time equivalent is not known makes it not enough to tell.
        - Evidence falls due for jobs that count as job starts, are not known to end before their 13 weeks, and are of people who have not reached 13 weeks in another job of the episode.
        - A fidelity review is due when the newest of its kind says so; one of either kind on that day or after it serves.
        - *Since* goes back over an unbroken run: of quarters, of ends of months, or to the day on which a report or review was due.

        ## Who sees a warning, and when

        - The site's own provider: at once.
        - Its commissioner and the programme: 14 calendar days after the provider could first see it, or at once when the provider has replied. Calendar days, because they need no list of
          bank holidays; `EarlyWarnings:DaysForProviderFirst` in the configuration changes the number. Until then, and of what is not raised, they are shown nothing, so that a gap in
          the list tells nothing either.
        - Nobody else: not other providers, peers, evaluators or funders, and not a single employment specialist, since warnings are about the team and name caseloads.

        When the provider could first see a warning is kept in the database (`early_warning`): written by the server when it begins to show a version of the data that raises it, closed when
        a later version does not. A quarter's warning is of that quarter; a caseload, a missing report, an overdue review or evidence falling due is one warning for as long as it goes on.
        A file ingested while no server runs raises its warnings when one starts, since nobody could see them before.

        ## Replies

        `replyToEarlyWarning` keeps what the provider says of a warning, with when and by which key; all replies are kept, and shown to whoever sees the warning. At most 2,000 characters. Text
        with an NHS number, a postcode, an e-mail address or a person's name is refused, and not repeated in the refusal.

        """;

    /// <summary>The page.</summary>
    public static string Markdown()
    {
        var page = new StringBuilder(Opening.ReplaceLineEndings("\n"));
        foreach (var rule in EarlyWarningRules.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{rule.Key.ToName()}` | {rule.Name} | {rule.LooksAt} | {(rule.RaisedWhen == RaisedWhen.Below ? "below" : "above")} | {Threshold(rule)} | ")
                .Append(CultureInfo.InvariantCulture, $"{rule.Source} |\n");
        }

        return page.Append(Choices.ReplaceLineEndings("\n")).ToString().TrimEnd('\n') + "\n";
    }

    private static string Threshold(EarlyWarningRule rule) => rule.ThresholdFrom switch
    {
        ThresholdSource.Contract => "from the contract: its low target",
        ThresholdSource.Ours => string.Create(CultureInfo.InvariantCulture, $"{rule.Threshold} (our choice)"),
        _ => string.Join("; ", rule.Published.Select(each =>
            (each.Measure is { } key && MeasureCatalogue.Find(key).Unit == MeasureUnit.Rate ? each.Value.ToString("0.##%", CultureInfo.InvariantCulture) : each.Value.ToString("0.##", CultureInfo.InvariantCulture))
            + (each.ValidFrom is { } from ? string.Create(CultureInfo.InvariantCulture, $" from {from:yyyy-MM-dd}") : ""))),
    };
}
