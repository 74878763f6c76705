using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Rows;
using Mhep.Data.Schema.Fidelity;
using Mhep.Data.Schema.Sites;
using Mhep.Data.Schema.Targets;

namespace Mhep.Data.Analytics.Tests;

/// <summary>A site's rows as a test writes them: everything has a valid default, dates are text, and only what matters is said.</summary>
internal sealed class SiteBuilder
{
    private readonly List<Coverage> _coverage = [];
    private readonly List<EpisodeRow> _episodes = [];
    private readonly List<JobRow> _jobs = [];
    private readonly List<SpellRow> _spells = [];
    private readonly List<ContactRow> _contacts = [];
    private readonly List<Schema.Time.DateRange> _contactCoverage = [];
    private readonly List<ReturnRow> _returns = [];
    private readonly List<TargetRow> _targets = [];
    private readonly List<FidelityReviewRow> _reviews = [];
    private readonly List<ContextRow> _context = [];
    private SiteDescription _site;

    private SiteBuilder(string code) => _site = new SiteDescription
    {
        Code = code,
        Name = "Site " + code,
        ProviderCode = "P",
        ProviderName = "Provider",
        PolicyFocus = PolicyFocus.SevereMentalIllness,
    };

    public static SiteBuilder Site(string code = "S") => new(code);

    public SiteBuilder Of(string provider)
    {
        _site = _site with { ProviderCode = provider };
        return this;
    }

    public SiteBuilder For(PolicyFocus focus, string? region = null)
    {
        _site = _site with { PolicyFocus = focus, Region = region };
        return this;
    }

    public SiteBuilder Running(string? from, string? to = null)
    {
        _site = _site with { ServiceStart = from is null ? null : Days.Day(from), ServiceEnd = to is null ? null : Days.Day(to) };
        return this;
    }

    public SiteBuilder Covered(string from, string to, bool allClients = true)
    {
        _coverage.Add(new Coverage { From = Days.Day(from), To = Days.Day(to), AllClients = allClients });
        return this;
    }

    public SiteBuilder Episode(
        long client, string? referred = null, string? engaged = null, string? discharged = null, string? by = null, string? engagedBy = null,
        bool? employed = null, string? lastContact = null, string? thirdAppointment = null, string? access = null, string? firstEmployerContact = null)
    {
        _episodes.Add(new EpisodeRow
        {
            Client = client,
            Referral = Date(referred),
            VocationalProfile = Date(engaged),
            Discharge = Date(discharged),
            Specialist = by,
            EngagedBy = engagedBy,
            EmployedAtReferral = employed,
            LastContact = Date(lastContact),
            ThirdAppointment = Date(thirdAppointment),
            FirstMeaningfulContact = Date(access),
            FirstEmployerContact = Date(firstEmployerContact),
        });
        return this;
    }

    public SiteBuilder Job(
        long client, string start, string? end = null, decimal? hours = null, string? by = null, bool unallocated = false, string? named = null, bool? paid = null,
        bool? fourHours = null, string? six = null, string? thirteen = null, string? twentySix = null, Schema.Jobs.HoursBand? band = null,
        Schema.Jobs.HoursBand? bandAt13Weeks = null)
    {
        _jobs.Add(new JobRow
        {
            Client = client,
            Start = Days.Day(start),
            End = Date(end),
            HoursPerWeek = hours,
            Specialist = by,
            SpecialistUnallocated = unallocated,
            NamedReferral = Date(named),
            CompetitivePaid = paid,
            FirstFourHoursWorked = fourHours,
            Sustained6Weeks = Date(six),
            Sustained13Weeks = Date(thirteen),
            Sustained26Weeks = Date(twentySix),
            HoursBand = band,
            HoursBandAt13Weeks = bandAt13Weeks,
        });
        return this;
    }

    public SiteBuilder Spell(string specialist, string? start, string? leave = null, decimal? fte = 1m)
    {
        _spells.Add(new SpellRow { Specialist = specialist, Start = Date(start), Leave = Date(leave), Fte = fte });
        return this;
    }

    public SiteBuilder Contact(string day, string? by = null, bool? faceToFace = true)
    {
        _contacts.Add(new ContactRow { Specialist = by, Day = Days.Day(day), FaceToFace = faceToFace });
        return this;
    }

    public SiteBuilder ContactsCovered(string from, string to)
    {
        _contactCoverage.Add(Days.Range(from, to));
        return this;
    }

    public SiteBuilder Return(
        string from, string to, string? by = null, int? referrals = null, int? engagements = null, int? firstJobs = null, int? jobs = null, int? six = null,
        int? thirteen = null, int? thirteenUnder16 = null, int? thirteenFrom16 = null, int? twentySix = null)
    {
        _returns.Add(new ReturnRow
        {
            Specialist = by,
            Days = Days.Range(from, to),
            Referrals = referrals,
            Engagements = engagements,
            FirstJobStarts = firstJobs,
            JobStarts = jobs,
            Sustained6Weeks = six,
            Sustained13Weeks = thirteen,
            Sustained13WeeksUnder16Hours = thirteenUnder16,
            Sustained13Weeks16HoursOrMore = thirteenFrom16,
            Sustained26Weeks = twentySix,
        });
        return this;
    }

    public SiteBuilder Target(
        MeasureKey measure, string from, string to, decimal value, string? by = null, TargetScenario scenario = TargetScenario.Medium, string? agreedOn = null)
    {
        _targets.Add(new TargetRow
        {
            Measure = measure,
            Days = Days.Range(from, to),
            Value = value,
            Specialist = by,
            Scenario = scenario,
            AgreedOn = Date(agreedOn),
        });
        return this;
    }

    public SiteBuilder Review(string day, FidelityReviewKind kind, IReadOnlyDictionary<int, int> scores, string scale = "IPS-25")
    {
        _reviews.Add(new FidelityReviewRow { ReviewDate = Days.Day(day), Kind = kind, Scale = scale, Scores = scores });
        return this;
    }

    public SiteBuilder Happened(
        string from, string? to = null, string? note = null, bool notCompared = false, Schema.Contexts.ContextKind kind = Schema.Contexts.ContextKind.Other)
    {
        _context.Add(new ContextRow { From = Days.Day(from), To = Date(to), Kind = kind, Note = note, NotCompared = notCompared });
        return this;
    }

    public SiteRows Rows() => new()
    {
        Site = _site,
        Coverage = _coverage,
        Episodes = _episodes,
        Jobs = _jobs,
        Spells = _spells,
        Contacts = _contacts,
        ContactCoverage = _contactCoverage,
        Returns = _returns,
        Targets = _targets,
        FidelityReviews = _reviews,
        Context = _context,
    };

    public SiteFacts Build() => SiteFacts.Build(Rows());

    private static DateOnly? Date(string? text) => text is null ? null : Days.Day(text);
}
