using System.Globalization;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Ingestion.Sheets.Values;
using Mhep.Data.Schema.Jobs;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Ingestion.Templates;

/// <summary>The current rows of a site in the cells of a template, such that reading them again gives the same rows.</summary>
internal static class PrefilledRows
{
    /// <summary>Heading of the column that says where a row came from, on sheets of rows that are not handed in again.</summary>
    public const string OriginHeading = "Handed in with";

    /// <summary>The rows of one sheet.</summary>
    /// <param name="kind">Which sheet.</param>
    /// <param name="site">What the data hold.</param>
    /// <param name="cells">The sheet's columns.</param>
    public static IEnumerable<IReadOnlyList<Cell>> Of(SheetKind kind, SiteContent site, RowCells cells) => kind switch
    {
        SheetKind.Clients => Each(site.Episodes, row => Client(cells, site, row), site, cells),
        SheetKind.Jobs => Each(site.Jobs, row => OfJob(cells, site, row), site, cells),
        SheetKind.EmploymentSpecialists => Each(site.Spells, row => Spell(cells, site, row), site, cells),
        SheetKind.EmployerContacts => Each(site.Contacts, row => Contact(cells, site, row), site, cells),
        SheetKind.Context => Each(site.Context, row => Context(cells, row), site, cells),
        SheetKind.OutcomesReport => Each(site.Returns, row => Return(cells, site, row), site, cells),
        SheetKind.FidelityReview => Each(site.Reviews, row => Review(cells, site, row), site, cells),
        _ => [],
    };

    private static IEnumerable<IReadOnlyList<Cell>> Each<TRow>(IEnumerable<TRow> rows, Action<TRow> fill, SiteContent site, RowCells cells)
        where TRow : VersionedRow
    {
        foreach (var row in rows)
        {
            cells.Begin()["Site"] = Cell.Literal(site.Code);
            fill(row);
            if (site.OriginOf is { } origin) cells[OriginHeading] = Cell.Literal(origin(row));
            yield return cells.Cells;
        }
    }

    private static void Client(RowCells cells, SiteContent site, Schema.Clients.Episode row)
    {
        cells["Client ID"] = Cell.Literal(site.OwnIdOf(row.ClientId));
        cells["Employment Specialist"] = Cell.Literal(site.CodeOf(row.SpecialistId));
        cells["Engaged by"] = Cell.Literal(site.CodeOf(row.EngagedBySpecialistId));
        cells["Team"] = Cell.Literal(row.Team);
        cells["Referral source"] = Cell.Literal(row.ReferralSource);
        cells["Funding stream"] = Cell.Literal(row.FundingStream);
        cells["Referral date"] = Cell.Date(row.ReferralDate);
        cells["Employed at referral"] = Cell.YesNo(row.EmployedAtReferral);
        cells["Employment status at referral"] = Cell.Literal(row.EmploymentStatusAtReferral);
        cells["First meaningful contact date"] = Cell.Date(row.FirstMeaningfulContactDate);
        cells["Date Vocational Profile Started"] = Cell.Date(row.VocationalProfileDate);
        cells["Third appointment date"] = Cell.Date(row.ThirdAppointmentDate);
        cells["First employer contact date"] = Cell.Date(row.FirstEmployerContactDate);
        cells["Last contact date"] = Cell.Date(row.LastContactDate);
        cells["Last in-work support date"] = Cell.Date(row.LastInWorkSupportDate);
        cells["Benefits advice date"] = Cell.Date(row.BenefitsAdviceDate);
        cells["Discharge date"] = Cell.Date(row.DischargeDate);
        cells["Discharge reason"] = Cell.Literal(row.DischargeReason);
        cells["Discharge outcome"] = Cell.Literal(row.DischargeOutcome);
        cells["Age"] = Cell.Literal(row.AgeBand);
        cells["Gender"] = Cell.Literal(row.Gender);
        cells["Ethnicity"] = Cell.Literal(row.Ethnicity);
        cells["Benefit at referral"] = Cell.Literal(row.BenefitAtReferral);
        cells["Length of unemployment"] = Cell.Literal(row.LengthOfUnemployment);
        cells["Consent to evaluation"] = Cell.YesNo(row.ConsentToEvaluation);
    }

    private static void OfJob(RowCells cells, SiteContent site, Job row)
    {
        cells["Client ID"] = Cell.Literal(site.OwnIdOf(row.ClientId));
        cells["Employment Specialist"] = Cell.Literal(row.SpecialistUnallocated ? "Unallocated" : site.CodeOf(row.SpecialistId));
        cells["Referral date"] = Cell.Date(row.NamedReferralDate);
        cells["Job start date"] = Cell.Date(row.StartDate);
        cells["Job end date"] = Cell.Date(row.EndDate);
        cells["Job end reason"] = Cell.Literal(row.EndReason);
        cells["Hours per week"] = Hours(row.HoursPerWeek, row.HoursBand);
        cells["Average hours at 13 weeks"] = Hours(row.AverageHoursAt13Weeks, row.HoursBandAt13Weeks);
        cells["Competitive paid job"] = Cell.YesNo(row.CompetitivePaid);
        cells["First 4 hours worked"] = Cell.YesNo(row.FirstFourHoursWorked);
        cells["Job title"] = Cell.Literal(row.JobTitle);
        cells["Sector"] = Cell.Literal(row.Sector);
        cells["Contract type"] = Cell.Literal(row.ContractType);
        cells["Employer"] = Employer(row.EmployerHash);
        cells["6 week date"] = Cell.Date(site.Reached(row, 6));
        cells["13 week date"] = Cell.Date(site.Reached(row, 13));
        cells["26 week date"] = Cell.Date(site.Reached(row, 26));
        cells["Evidence type"] = Cell.Literal(row.EvidenceType);
        cells["Evidence date"] = Cell.Date(row.EvidenceDate);
        cells["Evidence status"] = Cell.Literal(row.EvidenceStatus);
    }

    private static void Spell(RowCells cells, SiteContent site, Schema.Specialists.SpecialistSpell row)
    {
        cells["Employment Specialist"] = Cell.Literal(site.CodeOf(row.SpecialistId));
        cells["Start date"] = Cell.Date(row.StartDate);
        cells["Leave date"] = Cell.Date(row.LeaveDate);
        cells["FTE"] = Cell.Number(row.Fte);
        cells["Team leader"] = Cell.YesNo(row.TeamLeader);
        cells["Team"] = Cell.Literal(row.Team);
        cells["Previous code"] = Cell.Literal(row.PreviousCode);
    }

    private static void Contact(RowCells cells, SiteContent site, Schema.EmployerContacts.EmployerContact row)
    {
        cells["Employment Specialist"] = Cell.Literal(site.CodeOf(row.SpecialistId));
        cells["Contact date"] = Cell.Date(row.ContactDate);
        cells["Face to face"] = Cell.YesNo(row.FaceToFace);
        cells["Channel"] = Cell.Literal(row.Channel);
        cells["Employer"] = Employer(row.EmployerHash);
    }

    private static void Context(RowCells cells, Schema.Contexts.ContextNote row)
    {
        cells["From"] = Cell.Date(row.From);
        cells["To"] = Cell.Date(row.To);
        cells["Kind"] = Cell.Literal(Codes.ContextKind.NameOf(row.Kind));
        cells["Note"] = Cell.Literal(row.Note);
        cells["Not compared"] = Cell.YesNo(row.NotCompared);
    }

    private static void Return(RowCells cells, SiteContent site, Schema.AggregateReturns.AggregateReturn row)
    {
        cells["Employment Specialist"] = Cell.Literal(site.CodeOf(row.SpecialistId));
        cells["Period start"] = Cell.Date(row.PeriodStart);
        cells["Period end"] = Cell.Date(row.PeriodEnd);
        cells["Referrals"] = Cell.Number(row.Referrals);
        cells["Engagements"] = Cell.Number(row.Engagements);
        cells["Clients starting a first job"] = Cell.Number(row.FirstJobStarts);
        cells["Job starts (all jobs)"] = Cell.Number(row.JobStarts);
        cells["Sustained 6 weeks"] = Cell.Number(row.Sustained6Weeks);
        cells["Sustained 13 weeks <16h"] = Cell.Number(row.Sustained13WeeksUnder16Hours);
        cells["Sustained 13 weeks >=16h"] = Cell.Number(row.Sustained13Weeks16HoursOrMore);
        cells["Sustained 13 weeks"] = Cell.Number(row.Sustained13Weeks);
        cells["Sustained 26 weeks"] = Cell.Number(row.Sustained26Weeks);
    }

    private static void Review(RowCells cells, SiteContent site, Schema.Fidelity.FidelityReview row)
    {
        cells["Review date"] = Cell.Date(row.ReviewDate);
        cells["Reviewer"] = Cell.Literal(row.Reviewer);
        cells["Kind"] = Cell.Literal(Codes.FidelityReviewKind.NameOf(row.Kind));
        cells["Scale"] = Cell.Literal(row.Scale);
        foreach (var score in site.ScoresOf(row)) cells[string.Create(CultureInfo.InvariantCulture, $"Item {score.Number}")] = Cell.Number(score.Score);
    }

    private static Cell Hours(decimal? number, HoursBand? band) => Cell.Literal(
        number?.ToString("0.############", CultureInfo.InvariantCulture) ?? band switch
        {
            HoursBand.Under16 => "<16",
            HoursBand.From16 => "16+",
            _ => null,
        });

    private static Cell Employer(byte[]? hash) => Cell.Literal(hash is null ? null : EmployerToken.Of(hash));
}
