using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mhep.Data.Schema.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SubmissionsDecided : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "confirmed_at",
                table: "submission",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "moved_figures",
                table: "submission",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "withdrawal_reason",
                table: "submission",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "withdrawn_at",
                table: "submission",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "confirmation_reason",
                columns: table => new
                {
                    submission_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_confirmation_reason", x => new { x.submission_id, x.ordinal });
                    table.ForeignKey(
                        name: "FK_confirmation_reason_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "moved_figure",
                columns: table => new
                {
                    submission_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    site = table.Column<string>(type: "TEXT", nullable: false),
                    specialist = table.Column<string>(type: "TEXT", nullable: true),
                    measure = table.Column<string>(type: "TEXT", nullable: false),
                    quarter = table.Column<string>(type: "TEXT", nullable: false),
                    before = table.Column<decimal>(type: "TEXT", nullable: false),
                    after = table.Column<decimal>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_moved_figure", x => new { x.submission_id, x.ordinal });
                    table.ForeignKey(
                        name: "FK_moved_figure_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "submission_slice",
                columns: table => new
                {
                    submission_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slice_id = table.Column<int>(type: "INTEGER", nullable: false),
                    version_id = table.Column<int>(type: "INTEGER", nullable: false),
                    added = table.Column<int>(type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    removed = table.Column<int>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submission_slice", x => new { x.submission_id, x.slice_id });
                    table.ForeignKey(
                        name: "FK_submission_slice_slice_slice_id",
                        column: x => x.slice_id,
                        principalTable: "slice",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_submission_slice_slice_version_version_id",
                        column: x => x.version_id,
                        principalTable: "slice_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_submission_slice_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_submission_slice_slice_id",
                table: "submission_slice",
                column: "slice_id");

            migrationBuilder.CreateIndex(
                name: "IX_submission_slice_version_id",
                table: "submission_slice",
                column: "version_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "confirmation_reason");

            migrationBuilder.DropTable(
                name: "moved_figure");

            migrationBuilder.DropTable(
                name: "submission_slice");

            migrationBuilder.DropColumn(
                name: "confirmed_at",
                table: "submission");

            migrationBuilder.DropColumn(
                name: "moved_figures",
                table: "submission");

            migrationBuilder.DropColumn(
                name: "withdrawal_reason",
                table: "submission");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "submission");
        }
    }
}
