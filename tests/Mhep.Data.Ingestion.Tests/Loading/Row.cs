using System.Globalization;
using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Schema.Contexts;
using Mhep.Data.Schema.Fidelity;
using Mhep.Data.Schema.Jobs;
using Mhep.Data.Schema.Sites;
using Mhep.Data.Schema.Targets;

namespace Mhep.Data.Ingestion.Tests.Loading;

/// <summary>Rows with every default valid. Sites: NORTH and SOUTH of provider WWT, EAST of provider TH.</summary>
internal static class Row
{
    public static IReadOnlyList<SiteRow> ListOfSites { get; } = [Site("NORTH", "WWT"), Site("SOUTH", "WWT"), Site("EAST", "TH")];

    public static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    public static SpecialistMention Named(string code) => SpecialistMention.Of(code);

    public static SiteRow Site(string code, string provider) => new()
    {
        Place = default,
        SiteCode = code,
        Name = code + " service",
        ProviderCode = provider,
        Provider = provider + " Trust",
        PolicyFocus = PolicyFocus.SevereMentalIllness,
        ServiceStart = Day("2019-04-01"),
        CommissionerCode = "ICB",
        Commissioner = "The ICB",
    };

    public static ClientRow Client(string id, string referred = "2023-04-03", string site = "NORTH") => new()
    {
        Place = default,
        ClientId = id,
        SiteCode = site,
        ReferralDate = Day(referred),
        Specialist = Named("ADA"),
    };

    public static JobRow Job(string id, string started = "2023-05-08", string site = "NORTH") => new()
    {
        Place = default,
        ClientId = id,
        SiteCode = site,
        StartDate = Day(started),
        Employer = "Acme Ltd",
        Hours = new WeeklyHours(18.5m, HoursBand.From16),
    };

    public static SpecialistRow Spell(string code, string? start = "2022-01-10", string site = "NORTH") => new()
    {
        Place = default,
        SiteCode = site,
        Code = code,
        StartDate = start is null ? null : Day(start),
        Fte = 0.8m,
    };

    public static EmployerContactRow Contact(string day, string specialist = "ADA", string site = "NORTH") => new()
    {
        Place = default,
        SiteCode = site,
        Specialist = Named(specialist),
        ContactDate = Day(day),
        FaceToFace = true,
        Employer = "Acme Ltd",
    };

    public static ContextRow Context(string from, string site = "NORTH") => new()
    {
        Place = default,
        SiteCode = site,
        From = Day(from),
        Kind = ContextKind.Vacancy,
        Note = "One post was empty.",
    };

    public static OutcomesRow Outcomes(string start, string end, int? referrals, string site = "NORTH") => new()
    {
        Place = default,
        SiteCode = site,
        PeriodStart = Day(start),
        PeriodEnd = Day(end),
        Referrals = referrals,
    };

    public static FidelityReviewRow Review(string day, int score = 4, string site = "NORTH") => new()
    {
        Place = default,
        SiteCode = site,
        ReviewDate = Day(day),
        Kind = FidelityReviewKind.Independent,
        Scale = "IPS-25",
        Items = [.. Enumerable.Range(1, 25).Select(number => new FidelityItem(number, score))],
    };

    public static TargetRow Target(string measure, decimal value, string site = "NORTH") => new()
    {
        Place = default,
        SiteCode = site,
        Measure = measure,
        PeriodStart = Day("2023-04-01"),
        PeriodEnd = Day("2023-06-30"),
        Scenario = TargetScenario.Medium,
        Value = value,
    };
}
