using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mhep.Data.Schema.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "commissioner",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    code = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commissioner", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_version",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    next_row_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_version", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "provider",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    code = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_provider", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "site",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    code = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_site", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "client",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    provider_id = table.Column<int>(type: "INTEGER", nullable: false),
                    lookup = table.Column<byte[]>(type: "BLOB", nullable: false),
                    own_id_encrypted = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_client", x => x.id);
                    table.ForeignKey(
                        name: "FK_client_provider_provider_id",
                        column: x => x.provider_id,
                        principalTable: "provider",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submission",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    sha_256 = table.Column<string>(type: "TEXT", nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    provider_id = table.Column<int>(type: "INTEGER", nullable: true),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    duplicate_of_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    rows_read = table.Column<int>(type: "INTEGER", nullable: false),
                    rows_accepted = table.Column<int>(type: "INTEGER", nullable: false),
                    rows_rejected = table.Column<int>(type: "INTEGER", nullable: false),
                    added = table.Column<int>(type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    removed = table.Column<int>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submission", x => x.id);
                    table.ForeignKey(
                        name: "FK_submission_provider_provider_id",
                        column: x => x.provider_id,
                        principalTable: "provider",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_submission_submission_duplicate_of_id",
                        column: x => x.duplicate_of_id,
                        principalTable: "submission",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "employment_specialist",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    site_id = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_employment_specialist", x => x.id);
                    table.ForeignKey(
                        name: "FK_employment_specialist_site_site_id",
                        column: x => x.site_id,
                        principalTable: "site",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "slice",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    provider_id = table.Column<int>(type: "INTEGER", nullable: true),
                    site_id = table.Column<int>(type: "INTEGER", nullable: true),
                    current_version_id = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_slice", x => x.id);
                    table.ForeignKey(
                        name: "FK_slice_provider_provider_id",
                        column: x => x.provider_id,
                        principalTable: "provider",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_slice_site_site_id",
                        column: x => x.site_id,
                        principalTable: "site",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "finding",
                columns: table => new
                {
                    submission_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    severity = table.Column<string>(type: "TEXT", nullable: false),
                    sheet = table.Column<string>(type: "TEXT", nullable: true),
                    row_number = table.Column<int>(type: "INTEGER", nullable: true),
                    column_number = table.Column<int>(type: "INTEGER", nullable: true),
                    header = table.Column<string>(type: "TEXT", nullable: true),
                    cell_text = table.Column<string>(type: "TEXT", nullable: true),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    remedy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_finding", x => new { x.submission_id, x.ordinal });
                    table.ForeignKey(
                        name: "FK_finding_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "source_sheet",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    submission_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    heading_row = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source_sheet", x => x.id);
                    table.ForeignKey(
                        name: "FK_source_sheet_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "slice_version",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    slice_id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    base_version_id = table.Column<int>(type: "INTEGER", nullable: true),
                    submission_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    row_count = table.Column<int>(type: "INTEGER", nullable: false),
                    data_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    data_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    all_clients = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_slice_version", x => x.id);
                    table.ForeignKey(
                        name: "FK_slice_version_slice_slice_id",
                        column: x => x.slice_id,
                        principalTable: "slice",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_slice_version_slice_version_base_version_id",
                        column: x => x.base_version_id,
                        principalTable: "slice_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_slice_version_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "source_column",
                columns: table => new
                {
                    sheet_id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    heading = table.Column<string>(type: "TEXT", nullable: false),
                    matched_to = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source_column", x => new { x.sheet_id, x.number });
                    table.ForeignKey(
                        name: "FK_source_column_source_sheet_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "source_sheet",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "aggregate_return",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    site_id = table.Column<int>(type: "INTEGER", nullable: false),
                    specialist_id = table.Column<int>(type: "INTEGER", nullable: true),
                    period_start = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    period_end = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    referrals = table.Column<int>(type: "INTEGER", nullable: true),
                    engagements = table.Column<int>(type: "INTEGER", nullable: true),
                    first_job_starts = table.Column<int>(type: "INTEGER", nullable: true),
                    job_starts = table.Column<int>(type: "INTEGER", nullable: true),
                    sustained_6_weeks = table.Column<int>(type: "INTEGER", nullable: true),
                    sustained_13_weeks_under_16_hours = table.Column<int>(type: "INTEGER", nullable: true),
                    sustained_13_weeks_16_hours_or_more = table.Column<int>(type: "INTEGER", nullable: true),
                    sustained_13_weeks = table.Column<int>(type: "INTEGER", nullable: true),
                    sustained_26_weeks = table.Column<int>(type: "INTEGER", nullable: true),
                    slice_version_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source_sheet_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    key_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_aggregate_return", x => x.id);
                    table.ForeignKey(
                        name: "FK_aggregate_return_employment_specialist_specialist_id",
                        column: x => x.specialist_id,
                        principalTable: "employment_specialist",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_aggregate_return_site_site_id",
                        column: x => x.site_id,
                        principalTable: "site",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_aggregate_return_slice_version_slice_version_id",
                        column: x => x.slice_version_id,
                        principalTable: "slice_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_aggregate_return_source_sheet_source_sheet_id",
                        column: x => x.source_sheet_id,
                        principalTable: "source_sheet",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "context_note",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    site_id = table.Column<int>(type: "INTEGER", nullable: false),
                    from_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    not_compared = table.Column<bool>(type: "INTEGER", nullable: false),
                    slice_version_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source_sheet_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    key_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_context_note", x => x.id);
                    table.ForeignKey(
                        name: "FK_context_note_site_site_id",
                        column: x => x.site_id,
                        principalTable: "site",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_context_note_slice_version_slice_version_id",
                        column: x => x.slice_version_id,
                        principalTable: "slice_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_context_note_source_sheet_source_sheet_id",
                        column: x => x.source_sheet_id,
                        principalTable: "source_sheet",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "current_version_change",
                columns: table => new
                {
                    data_version = table.Column<long>(type: "INTEGER", nullable: false),
                    slice_id = table.Column<int>(type: "INTEGER", nullable: false),
                    version_id = table.Column<int>(type: "INTEGER", nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_current_version_change", x => new { x.data_version, x.slice_id });
                    table.ForeignKey(
                        name: "FK_current_version_change_slice_slice_id",
                        column: x => x.slice_id,
                        principalTable: "slice",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_current_version_change_slice_version_version_id",
                        column: x => x.version_id,
                        principalTable: "slice_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "employer_contact",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    site_id = table.Column<int>(type: "INTEGER", nullable: false),
                    specialist_id = table.Column<int>(type: "INTEGER", nullable: true),
                    contact_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    face_to_face = table.Column<bool>(type: "INTEGER", nullable: true),
                    channel = table.Column<string>(type: "TEXT", nullable: true),
                    employer_hash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    slice_version_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source_sheet_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    key_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_employer_contact", x => x.id);
                    table.ForeignKey(
                        name: "FK_employer_contact_employment_specialist_specialist_id",
                        column: x => x.specialist_id,
                        principalTable: "employment_specialist",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_employer_contact_site_site_id",
                        column: x => x.site_id,
                        principalTable: "site",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_employer_contact_slice_version_slice_version_id",
                        column: x => x.slice_version_id,
                        principalTable: "slice_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_employer_contact_source_sheet_source_sheet_id",
                        column: x => x.source_sheet_id,
                        principalTable: "source_sheet",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "episode",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    client_id = table.Column<long>(type: "INTEGER", nullable: false),
                    site_id = table.Column<int>(type: "INTEGER", nullable: false),
                    referral_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    specialist_id = table.Column<int>(type: "INTEGER", nullable: true),
                    engaged_by_specialist_id = table.Column<int>(type: "INTEGER", nullable: true),
                    team = table.Column<string>(type: "TEXT", nullable: true),
                    referral_source = table.Column<string>(type: "TEXT", nullable: true),
                    funding_stream = table.Column<string>(type: "TEXT", nullable: true),
                    employed_at_referral = table.Column<bool>(type: "INTEGER", nullable: true),
                    employment_status_at_referral = table.Column<string>(type: "TEXT", nullable: true),
                    first_meaningful_contact_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    vocational_profile_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    third_appointment_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    first_employer_contact_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_contact_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_in_work_support_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    benefits_advice_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    discharge_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    discharge_reason = table.Column<string>(type: "TEXT", nullable: true),
                    discharge_outcome = table.Column<string>(type: "TEXT", nullable: true),
                    age_band = table.Column<string>(type: "TEXT", nullable: true),
                    gender = table.Column<string>(type: "TEXT", nullable: true),
                    ethnicity = table.Column<string>(type: "TEXT", nullable: true),
                    benefit_at_referral = table.Column<string>(type: "TEXT", nullable: true),
                    length_of_unemployment = table.Column<string>(type: "TEXT", nullable: true),
                    consent_to_evaluation = table.Column<bool>(type: "INTEGER", nullable: false),
                    slice_version_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source_sheet_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    key_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_episode", x => x.id);
                    table.ForeignKey(
                        name: "FK_episode_client_client_id",
                        column: x => x.client_id,
                        principalTable: "client",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_episode_employment_specialist_engaged_by_specialist_id",
                        column: x => x.engaged_by_specialist_id,
                        principalTable: "employment_specialist",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_episode_employment_specialist_specialist_id",
                        column: x => x.specialist_id,
                        principalTable: "employment_specialist",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_episode_site_site_id",
                        column: x => x.site_id,
                        principalTable: "site",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_episode_slice_version_slice_version_id",
                        column: x => x.slice_version_id,
                        principalTable: "slice_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_episode_source_sheet_source_sheet_id",
                        column: x => x.source_sheet_id,
                        principalTable: "source_sheet",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fidelity_review",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    site_id = table.Column<int>(type: "INTEGER", nullable: false),
                    review_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reviewer = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    scale = table.Column<string>(type: "TEXT", nullable: false),
                    slice_version_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source_sheet_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    key_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fidelity_review", x => x.id);
                    table.ForeignKey(
                        name: "FK_fidelity_review_site_site_id",
                        column: x => x.site_id,
                        principalTable: "site",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fidelity_review_slice_version_slice_version_id",
                        column: x => x.slice_version_id,
                        principalTable: "slice_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fidelity_review_source_sheet_source_sheet_id",
                        column: x => x.source_sheet_id,
                        principalTable: "source_sheet",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "job",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    client_id = table.Column<long>(type: "INTEGER", nullable: false),
                    site_id = table.Column<int>(type: "INTEGER", nullable: false),
                    specialist_id = table.Column<int>(type: "INTEGER", nullable: true),
                    specialist_unallocated = table.Column<bool>(type: "INTEGER", nullable: false),
                    named_referral_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    start_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    end_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", nullable: true),
                    hours_per_week = table.Column<decimal>(type: "TEXT", nullable: true),
                    hours_band = table.Column<string>(type: "TEXT", nullable: true),
                    average_hours_at_13_weeks = table.Column<decimal>(type: "TEXT", nullable: true),
                    hours_band_at_13_weeks = table.Column<string>(type: "TEXT", nullable: true),
                    competitive_paid = table.Column<bool>(type: "INTEGER", nullable: true),
                    first_four_hours_worked = table.Column<bool>(type: "INTEGER", nullable: true),
                    job_title = table.Column<string>(type: "TEXT", nullable: true),
                    sector = table.Column<string>(type: "TEXT", nullable: true),
                    contract_type = table.Column<string>(type: "TEXT", nullable: true),
                    employer_hash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    evidence_type = table.Column<string>(type: "TEXT", nullable: true),
                    evidence_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    evidence_status = table.Column<string>(type: "TEXT", nullable: true),
                    slice_version_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source_sheet_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    key_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_job", x => x.id);
                    table.ForeignKey(
                        name: "FK_job_client_client_id",
                        column: x => x.client_id,
                        principalTable: "client",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_job_employment_specialist_specialist_id",
                        column: x => x.specialist_id,
                        principalTable: "employment_specialist",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_job_site_site_id",
                        column: x => x.site_id,
                        principalTable: "site",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_job_slice_version_slice_version_id",
                        column: x => x.slice_version_id,
                        principalTable: "slice_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_job_source_sheet_source_sheet_id",
                        column: x => x.source_sheet_id,
                        principalTable: "source_sheet",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "row_removal",
                columns: table => new
                {
                    slice_version_id = table.Column<int>(type: "INTEGER", nullable: false),
                    row_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_row_removal", x => new { x.slice_version_id, x.row_id });
                    table.ForeignKey(
                        name: "FK_row_removal_slice_version_slice_version_id",
                        column: x => x.slice_version_id,
                        principalTable: "slice_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "site_listing",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    site_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    provider_id = table.Column<int>(type: "INTEGER", nullable: false),
                    provider_name = table.Column<string>(type: "TEXT", nullable: false),
                    commissioner_id = table.Column<int>(type: "INTEGER", nullable: true),
                    commissioner_name = table.Column<string>(type: "TEXT", nullable: true),
                    policy_focus = table.Column<string>(type: "TEXT", nullable: false),
                    region = table.Column<string>(type: "TEXT", nullable: true),
                    service_start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    service_end = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    slice_version_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source_sheet_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    key_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_site_listing", x => x.id);
                    table.ForeignKey(
                        name: "FK_site_listing_commissioner_commissioner_id",
                        column: x => x.commissioner_id,
                        principalTable: "commissioner",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_site_listing_provider_provider_id",
                        column: x => x.provider_id,
                        principalTable: "provider",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_site_listing_site_site_id",
                        column: x => x.site_id,
                        principalTable: "site",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_site_listing_slice_version_slice_version_id",
                        column: x => x.slice_version_id,
                        principalTable: "slice_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_site_listing_source_sheet_source_sheet_id",
                        column: x => x.source_sheet_id,
                        principalTable: "source_sheet",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "specialist_spell",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    specialist_id = table.Column<int>(type: "INTEGER", nullable: false),
                    start_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    leave_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    fte = table.Column<decimal>(type: "TEXT", nullable: true),
                    team_leader = table.Column<bool>(type: "INTEGER", nullable: true),
                    team = table.Column<string>(type: "TEXT", nullable: true),
                    previous_code = table.Column<string>(type: "TEXT", nullable: true),
                    slice_version_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source_sheet_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    key_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_specialist_spell", x => x.id);
                    table.ForeignKey(
                        name: "FK_specialist_spell_employment_specialist_specialist_id",
                        column: x => x.specialist_id,
                        principalTable: "employment_specialist",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_specialist_spell_slice_version_slice_version_id",
                        column: x => x.slice_version_id,
                        principalTable: "slice_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_specialist_spell_source_sheet_source_sheet_id",
                        column: x => x.source_sheet_id,
                        principalTable: "source_sheet",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "target",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    site_id = table.Column<int>(type: "INTEGER", nullable: false),
                    specialist_id = table.Column<int>(type: "INTEGER", nullable: true),
                    measure = table.Column<string>(type: "TEXT", nullable: false),
                    period_start = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    period_end = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    scenario = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<decimal>(type: "TEXT", nullable: false),
                    version = table.Column<string>(type: "TEXT", nullable: true),
                    agreed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    slice_version_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source_sheet_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source_row = table.Column<int>(type: "INTEGER", nullable: false),
                    key_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_target", x => x.id);
                    table.ForeignKey(
                        name: "FK_target_employment_specialist_specialist_id",
                        column: x => x.specialist_id,
                        principalTable: "employment_specialist",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_target_site_site_id",
                        column: x => x.site_id,
                        principalTable: "site",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_target_slice_version_slice_version_id",
                        column: x => x.slice_version_id,
                        principalTable: "slice_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_target_source_sheet_source_sheet_id",
                        column: x => x.source_sheet_id,
                        principalTable: "source_sheet",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fidelity_item_score",
                columns: table => new
                {
                    review_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    score = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fidelity_item_score", x => new { x.review_id, x.number });
                    table.ForeignKey(
                        name: "FK_fidelity_item_score_fidelity_review_review_id",
                        column: x => x.review_id,
                        principalTable: "fidelity_review",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sustainment",
                columns: table => new
                {
                    job_id = table.Column<long>(type: "INTEGER", nullable: false),
                    weeks = table.Column<int>(type: "INTEGER", nullable: false),
                    reached_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sustainment", x => new { x.job_id, x.weeks });
                    table.ForeignKey(
                        name: "FK_sustainment_job_job_id",
                        column: x => x.job_id,
                        principalTable: "job",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "data_version",
                columns: new[] { "id", "next_row_id", "number" },
                values: new object[] { 1, 1L, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_aggregate_return_slice_version_id",
                table: "aggregate_return",
                column: "slice_version_id");

            migrationBuilder.CreateIndex(
                name: "IX_client_provider_id_lookup",
                table: "client",
                columns: new[] { "provider_id", "lookup" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_commissioner_code",
                table: "commissioner",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_context_note_slice_version_id",
                table: "context_note",
                column: "slice_version_id");

            migrationBuilder.CreateIndex(
                name: "IX_current_version_change_slice_id",
                table: "current_version_change",
                column: "slice_id");

            migrationBuilder.CreateIndex(
                name: "IX_current_version_change_version_id",
                table: "current_version_change",
                column: "version_id");

            migrationBuilder.CreateIndex(
                name: "IX_employer_contact_slice_version_id",
                table: "employer_contact",
                column: "slice_version_id");

            migrationBuilder.CreateIndex(
                name: "IX_employment_specialist_site_id_code",
                table: "employment_specialist",
                columns: new[] { "site_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_episode_client_id",
                table: "episode",
                column: "client_id");

            migrationBuilder.CreateIndex(
                name: "IX_episode_slice_version_id",
                table: "episode",
                column: "slice_version_id");

            migrationBuilder.CreateIndex(
                name: "IX_fidelity_review_slice_version_id",
                table: "fidelity_review",
                column: "slice_version_id");

            migrationBuilder.CreateIndex(
                name: "IX_job_client_id",
                table: "job",
                column: "client_id");

            migrationBuilder.CreateIndex(
                name: "IX_job_slice_version_id",
                table: "job",
                column: "slice_version_id");

            migrationBuilder.CreateIndex(
                name: "IX_provider_code",
                table: "provider",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_site_code",
                table: "site",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_site_listing_slice_version_id",
                table: "site_listing",
                column: "slice_version_id");

            migrationBuilder.CreateIndex(
                name: "IX_slice_key",
                table: "slice",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_slice_provider_id",
                table: "slice",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "IX_slice_site_id",
                table: "slice",
                column: "site_id");

            migrationBuilder.CreateIndex(
                name: "IX_slice_version_base_version_id",
                table: "slice_version",
                column: "base_version_id");

            migrationBuilder.CreateIndex(
                name: "IX_slice_version_slice_id_number",
                table: "slice_version",
                columns: new[] { "slice_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_slice_version_submission_id",
                table: "slice_version",
                column: "submission_id");

            migrationBuilder.CreateIndex(
                name: "IX_source_sheet_submission_id_position",
                table: "source_sheet",
                columns: new[] { "submission_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_specialist_spell_slice_version_id",
                table: "specialist_spell",
                column: "slice_version_id");

            migrationBuilder.CreateIndex(
                name: "IX_submission_duplicate_of_id",
                table: "submission",
                column: "duplicate_of_id");

            migrationBuilder.CreateIndex(
                name: "IX_submission_provider_id",
                table: "submission",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "IX_submission_sequence",
                table: "submission",
                column: "sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_submission_sha_256",
                table: "submission",
                column: "sha_256");

            migrationBuilder.CreateIndex(
                name: "IX_target_slice_version_id",
                table: "target",
                column: "slice_version_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "aggregate_return");

            migrationBuilder.DropTable(
                name: "context_note");

            migrationBuilder.DropTable(
                name: "current_version_change");

            migrationBuilder.DropTable(
                name: "data_version");

            migrationBuilder.DropTable(
                name: "employer_contact");

            migrationBuilder.DropTable(
                name: "episode");

            migrationBuilder.DropTable(
                name: "fidelity_item_score");

            migrationBuilder.DropTable(
                name: "finding");

            migrationBuilder.DropTable(
                name: "row_removal");

            migrationBuilder.DropTable(
                name: "site_listing");

            migrationBuilder.DropTable(
                name: "source_column");

            migrationBuilder.DropTable(
                name: "specialist_spell");

            migrationBuilder.DropTable(
                name: "sustainment");

            migrationBuilder.DropTable(
                name: "target");

            migrationBuilder.DropTable(
                name: "fidelity_review");

            migrationBuilder.DropTable(
                name: "commissioner");

            migrationBuilder.DropTable(
                name: "job");

            migrationBuilder.DropTable(
                name: "client");

            migrationBuilder.DropTable(
                name: "employment_specialist");

            migrationBuilder.DropTable(
                name: "slice_version");

            migrationBuilder.DropTable(
                name: "source_sheet");

            migrationBuilder.DropTable(
                name: "slice");

            migrationBuilder.DropTable(
                name: "submission");

            migrationBuilder.DropTable(
                name: "site");

            migrationBuilder.DropTable(
                name: "provider");
        }
    }
}
