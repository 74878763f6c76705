using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mhep.Data.Schema.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Releases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "release",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    data_version = table.Column<long>(type: "INTEGER", nullable: false),
                    smallest_shown = table.Column<int>(type: "INTEGER", nullable: false),
                    rounded_to = table.Column<int>(type: "INTEGER", nullable: false),
                    least_denominator = table.Column<int>(type: "INTEGER", nullable: false),
                    least_providers = table.Column<int>(type: "INTEGER", nullable: false),
                    least_feasible = table.Column<int>(type: "INTEGER", nullable: false),
                    cell_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_release", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "released_cell",
                columns: table => new
                {
                    release_id = table.Column<int>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    site = table.Column<string>(type: "TEXT", nullable: true),
                    policy_focus = table.Column<string>(type: "TEXT", nullable: false),
                    measure = table.Column<string>(type: "TEXT", nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_suppressed = table.Column<bool>(type: "INTEGER", nullable: false),
                    value = table.Column<decimal>(type: "TEXT", nullable: true),
                    numerator = table.Column<int>(type: "INTEGER", nullable: true),
                    denominator = table.Column<int>(type: "INTEGER", nullable: true),
                    units_included = table.Column<int>(type: "INTEGER", nullable: false),
                    units_missing = table.Column<int>(type: "INTEGER", nullable: false),
                    providers = table.Column<int>(type: "INTEGER", nullable: false),
                    lower_quartile = table.Column<decimal>(type: "TEXT", nullable: true),
                    median = table.Column<decimal>(type: "TEXT", nullable: true),
                    upper_quartile = table.Column<decimal>(type: "TEXT", nullable: true),
                    mean_of_units = table.Column<decimal>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_cell", x => new { x.release_id, x.ordinal });
                    table.ForeignKey(
                        name: "FK_released_cell_release_release_id",
                        column: x => x.release_id,
                        principalTable: "release",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "released_cell");

            migrationBuilder.DropTable(
                name: "release");
        }
    }
}
