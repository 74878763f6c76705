using Mhep.Data.Schema.Mappings;
using Mhep.Data.Schema.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Submissions;

/// <summary>One file handed in, and what became of it.</summary>
public sealed class Submission
{
    /// <summary>Random, so that an id says nothing about how many there are.</summary>
    public required Guid Id { get; init; }

    /// <summary>Order of arrival, from 1, without gaps that mean anything.</summary>
    public required long Sequence { get; init; }

    /// <summary>Name of the file without its folder, identifying values masked.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Size of the file.</summary>
    public required long Bytes { get; init; }

    /// <summary>When it was handed in, UTC.</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>The provider all of whose rows these are; null: the programme's, or of several providers.</summary>
    public int? ProviderId { get; init; }

    /// <summary>What became of it.</summary>
    public required SubmissionStatus Status { get; set; }

    /// <summary>The submission that is current for all of this one's slices and equal to it; null where something changed.</summary>
    public Guid? DuplicateOfId { get; init; }

    /// <summary>The mapping that its headings and codes were read with; null: none.</summary>
    public string? MappingSha256 { get; init; }

    /// <summary>Rows with something in them, below the headings of known sheets.</summary>
    public required int RowsRead { get; init; }

    /// <summary>Rows that went into the data.</summary>
    public required int RowsAccepted { get; init; }

    /// <summary>Rows left out because of an error.</summary>
    public required int RowsRejected { get; init; }

    /// <summary>Stored rows whose key was not there before.</summary>
    public required int Added { get; init; }

    /// <summary>Stored rows whose key was there with other facts.</summary>
    public required int Changed { get; init; }

    /// <summary>Keys that were there before and no longer are.</summary>
    public required int Removed { get; init; }

    /// <summary>Stored rows that say what was there before.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Figures of closed quarters that it moves, listed or not.</summary>
    public int MovedFigures { get; init; }

    /// <summary>When someone confirmed what it drops or restates, UTC; null: it was not asked for, or not given.</summary>
    public DateTime? ConfirmedAt { get; init; }

    /// <summary>When it was taken back, UTC; null: it was not.</summary>
    public DateTime? WithdrawnAt { get; init; }

    /// <summary>Why it was taken back; a mask where that would have identified someone.</summary>
    public string? WithdrawalReason { get; init; }
}

internal sealed class SubmissionTable : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.ToTable("submission");
        builder.Property(submission => submission.Id).ValueGeneratedNever();
        builder.Property(submission => submission.Status).HasConversion<string>();
        builder.HasIndex(submission => submission.Sequence).IsUnique();
        builder.HasIndex(submission => submission.Sha256);
        builder.HasOne<Provider>().WithMany().HasForeignKey(submission => submission.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredMapping>().WithMany().HasForeignKey(submission => submission.MappingSha256).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Submission>().WithMany().HasForeignKey(submission => submission.DuplicateOfId).OnDelete(DeleteBehavior.Restrict);
    }
}
