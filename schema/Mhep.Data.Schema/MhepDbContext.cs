using Mhep.Data.Schema.Access;
using Mhep.Data.Schema.AggregateReturns;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Circles;
using Mhep.Data.Schema.Clients;
using Mhep.Data.Schema.Contexts;
using Mhep.Data.Schema.EarlyWarnings;
using Mhep.Data.Schema.EmployerContacts;
using Mhep.Data.Schema.Fidelity;
using Mhep.Data.Schema.Jobs;
using Mhep.Data.Schema.Mappings;
using Mhep.Data.Schema.Privacy;
using Mhep.Data.Schema.Providers;
using Mhep.Data.Schema.Releases;
using Mhep.Data.Schema.Reminders;
using Mhep.Data.Schema.Sites;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Specialists;
using Mhep.Data.Schema.Submissions;
using Mhep.Data.Schema.Targets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.DependencyInjection;

namespace Mhep.Data.Schema;

/// <summary>The whole model. One context for every database; the provider project configures it and holds the migrations.</summary>
public sealed class MhepDbContext(DbContextOptions<MhepDbContext> options) : DbContext(options)
{
    /// <summary>Providers, by identity.</summary>
    public DbSet<Provider> Providers => Set<Provider>();

    /// <summary>Commissioners, by identity.</summary>
    public DbSet<Commissioner> Commissioners => Set<Commissioner>();

    /// <summary>Sites, by identity.</summary>
    public DbSet<Site> Sites => Set<Site>();

    /// <summary>What is said of sites.</summary>
    public DbSet<SiteListing> SiteListings => Set<SiteListing>();

    /// <summary>Employment specialists, by identity.</summary>
    public DbSet<EmploymentSpecialist> EmploymentSpecialists => Set<EmploymentSpecialist>();

    /// <summary>Time in post.</summary>
    public DbSet<SpecialistSpell> SpecialistSpells => Set<SpecialistSpell>();

    /// <summary>People, pseudonymised.</summary>
    public DbSet<Client> Clients => Set<Client>();

    /// <summary>Referrals.</summary>
    public DbSet<Episode> Episodes => Set<Episode>();

    /// <summary>Jobs.</summary>
    public DbSet<Job> Jobs => Set<Job>();

    /// <summary>Days on which jobs had lasted 6, 13 and 26 weeks.</summary>
    public DbSet<Sustainment> Sustainments => Set<Sustainment>();

    /// <summary>Contacts with employers.</summary>
    public DbSet<EmployerContact> EmployerContacts => Set<EmployerContact>();

    /// <summary>Context of figures.</summary>
    public DbSet<ContextNote> ContextNotes => Set<ContextNote>();

    /// <summary>Aggregate returns.</summary>
    public DbSet<AggregateReturn> AggregateReturns => Set<AggregateReturn>();

    /// <summary>Targets.</summary>
    public DbSet<Target> Targets => Set<Target>();

    /// <summary>Fidelity reviews.</summary>
    public DbSet<FidelityReview> FidelityReviews => Set<FidelityReview>();

    /// <summary>Scores of fidelity reviews.</summary>
    public DbSet<FidelityItemScore> FidelityItemScores => Set<FidelityItemScore>();

    /// <summary>Files handed in.</summary>
    public DbSet<Submission> Submissions => Set<Submission>();

    /// <summary>Slices that submissions speak of.</summary>
    public DbSet<SubmissionSlice> SubmissionSlices => Set<SubmissionSlice>();

    /// <summary>Why submissions wait for confirmation.</summary>
    public DbSet<ConfirmationReason> ConfirmationReasons => Set<ConfirmationReason>();

    /// <summary>Figures that submissions move.</summary>
    public DbSet<MovedFigureRecord> MovedFigures => Set<MovedFigureRecord>();

    /// <summary>Sheets of submissions.</summary>
    public DbSet<SourceSheet> SourceSheets => Set<SourceSheet>();

    /// <summary>Columns of source sheets and what they were matched to.</summary>
    public DbSet<SourceColumn> SourceColumns => Set<SourceColumn>();

    /// <summary>Findings of submissions.</summary>
    public DbSet<FindingRecord> Findings => Set<FindingRecord>();

    /// <summary>Texts of mappings.</summary>
    public DbSet<StoredMapping> StoredMappings => Set<StoredMapping>();

    /// <summary>Which mapping each provider's files are read with.</summary>
    public DbSet<MappingVersion> MappingVersions => Set<MappingVersion>();

    /// <summary>Slices.</summary>
    public DbSet<Slice> Slices => Set<Slice>();

    /// <summary>Versions of slices.</summary>
    public DbSet<SliceVersion> SliceVersions => Set<SliceVersion>();

    /// <summary>Rows that a version no longer has.</summary>
    public DbSet<RowRemoval> RowRemovals => Set<RowRemoval>();

    /// <summary>When which version became current.</summary>
    public DbSet<CurrentVersionChange> CurrentVersionChanges => Set<CurrentVersionChange>();

    /// <summary>The data version, one row.</summary>
    public DbSet<DataVersion> DataVersions => Set<DataVersion>();

    /// <summary>People who were erased, as tombstones.</summary>
    public DbSet<Erasure> Erasures => Set<Erasure>();

    /// <summary>Sites that erasures took rows from.</summary>
    public DbSet<ErasedSite> ErasedSites => Set<ErasedSite>();

    /// <summary>Providers whose key was changed.</summary>
    public DbSet<ProviderKeyVersion> ProviderKeyVersions => Set<ProviderKeyVersion>();

    /// <summary>Keys that programs and BI tools ask with.</summary>
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    /// <summary>What providers agreed to show to others.</summary>
    public DbSet<Agreement> Agreements => Set<Agreement>();

    /// <summary>Circles of providers.</summary>
    public DbSet<Circle> Circles => Set<Circle>();

    /// <summary>Who is or was in which circle.</summary>
    public DbSet<CircleMembership> CircleMemberships => Set<CircleMembership>();

    /// <summary>Releases of figures.</summary>
    public DbSet<Release> Releases => Set<Release>();

    /// <summary>Cells of releases.</summary>
    public DbSet<ReleasedCellRecord> ReleasedCells => Set<ReleasedCellRecord>();

    /// <summary>Groups of clients who agreed to evaluation, in releases.</summary>
    public DbSet<ReleasedSubgroupRecord> ReleasedSubgroups => Set<ReleasedSubgroupRecord>();

    /// <summary>Sites without an outcomes report, month by month.</summary>
    public DbSet<ReminderList> ReminderLists => Set<ReminderList>();

    /// <summary>Sites of reminder lists.</summary>
    public DbSet<ReminderListSite> ReminderListSites => Set<ReminderListSite>();

    /// <summary>Early warnings that were raised, and since when providers could see them.</summary>
    public DbSet<RaisedWarning> RaisedWarnings => Set<RaisedWarning>();

    /// <summary>What providers said of early warnings.</summary>
    public DbSet<WarningReply> WarningReplies => Set<WarningReply>();

    /// <summary>What the audit log is still to be told.</summary>
    public DbSet<PendingAuditEntry> PendingAuditEntries => Set<PendingAuditEntry>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(MhepDbContext).Assembly);
        SnakeCase.Apply(modelBuilder);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Conventions.Replace<ForeignKeyIndexConvention>(services =>
            new LeanForeignKeyIndexes(services.GetRequiredService<ProviderConventionSetBuilderDependencies>()));
    }

    /// <summary>Moments are UTC in the database; the kind is lost there and given back here.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        moment => moment, moment => DateTime.SpecifyKind(moment, DateTimeKind.Utc));
}
