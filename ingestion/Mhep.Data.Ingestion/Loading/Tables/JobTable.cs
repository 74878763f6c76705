using Mhep.Data.Ingestion.Loading.Registers;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Jobs;

namespace Mhep.Data.Ingestion.Loading.Tables;

/// <summary>
/// Rows of the Jobs sheet and job columns of the Clients sheet. Key: person, site, start and employer. The episode is not part of
/// it: which one a job belongs to follows from the clients' rows, which may arrive another day.
/// </summary>
internal sealed class JobTable(CodeRegister codes, ClientRegister clients) : RowTable<OfClient<JobRow>, Job>
{
    public override SheetRow PlaceOf(OfClient<JobRow> source) => source.Row.Place;

    public override void AddKey(CanonicalHash hash, Job row) =>
        hash.Add(row.ClientId).Add(row.SiteId).Add(row.StartDate).Add(row.EmployerHash);

    public override void AddChildren(CanonicalHash hash, OfClient<JobRow> source) =>
        hash.Add(source.Row.Sustained6WeeksDate).Add(source.Row.Sustained13WeeksDate).Add(source.Row.Sustained26WeeksDate);

    public override Task InsertChildrenAsync(
        MhepDbContext context,
        IBulkInsert bulk,
        IEnumerable<(OfClient<JobRow> Source, long RowId)> inserted,
        CancellationToken cancellationToken) =>
        bulk.InsertAsync(context, inserted.SelectMany(job => SustainmentsOf(job.Source.Row, job.RowId)), cancellationToken);

    public override void Mention(OfClient<JobRow> source)
    {
        codes.SpecialistOf(source.SiteId, source.Row.Specialist);
        clients.Of(codes.ProviderOfSite(source.SiteId)).EmployerOf(source.Row.Employer);
    }

    public override Job Make(OfClient<JobRow> source, RowStamp stamp)
    {
        var row = source.Row;
        return new Job
        {
            Id = stamp.Id,
            SliceVersionId = stamp.VersionId,
            SourceSheetId = stamp.SheetId,
            SourceRow = stamp.SourceRow,
            KeyHash = stamp.KeyHash,
            ContentHash = stamp.ContentHash,
            ClientId = source.ClientId,
            SiteId = source.SiteId,
            SpecialistId = codes.SpecialistOf(source.SiteId, row.Specialist),
            SpecialistUnallocated = row.Specialist.IsUnallocated,
            NamedReferralDate = row.NamedReferralDate,
            StartDate = row.StartDate,
            EndDate = row.EndDate,
            EndReason = row.EndReason,
            HoursPerWeek = row.Hours?.Number,
            HoursBand = row.Hours?.Band,
            AverageHoursAt13Weeks = row.HoursAt13Weeks?.Number,
            HoursBandAt13Weeks = row.HoursAt13Weeks?.Band,
            CompetitivePaid = row.CompetitivePaid,
            FirstFourHoursWorked = row.FirstFourHoursWorked,
            JobTitle = row.JobTitle,
            Sector = row.Sector,
            ContractType = row.ContractType,
            EmployerHash = clients.Of(codes.ProviderOfSite(source.SiteId)).EmployerOf(row.Employer),
            EvidenceType = row.EvidenceType,
            EvidenceDate = row.EvidenceDate,
            EvidenceStatus = row.EvidenceStatus,
        };
    }

    private static IEnumerable<Sustainment> SustainmentsOf(JobRow row, long jobId)
    {
        if (row.Sustained6WeeksDate is { } six) yield return new Sustainment { JobId = jobId, Weeks = 6, ReachedOn = six };
        if (row.Sustained13WeeksDate is { } thirteen) yield return new Sustainment { JobId = jobId, Weeks = 13, ReachedOn = thirteen };
        if (row.Sustained26WeeksDate is { } twentySix) yield return new Sustainment { JobId = jobId, Weeks = 26, ReachedOn = twentySix };
    }
}
