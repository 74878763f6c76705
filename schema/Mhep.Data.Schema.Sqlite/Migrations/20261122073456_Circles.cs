using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mhep.Data.Schema.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Circles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "region",
                table: "released_cell",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "laxer_because",
                table: "release",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "circle",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", nullable: false, collation: "NOCASE"),
                    by_letter = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_circle", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "circle_membership",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    circle_id = table.Column<int>(type: "INTEGER", nullable: false),
                    provider_id = table.Column<int>(type: "INTEGER", nullable: false),
                    letter = table.Column<string>(type: "TEXT", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_circle_membership", x => x.id);
                    table.ForeignKey(
                        name: "FK_circle_membership_circle_circle_id",
                        column: x => x.circle_id,
                        principalTable: "circle",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_circle_membership_provider_provider_id",
                        column: x => x.provider_id,
                        principalTable: "provider",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_circle_name",
                table: "circle",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_circle_membership_circle_id",
                table: "circle_membership",
                column: "circle_id");

            migrationBuilder.CreateIndex(
                name: "IX_circle_membership_provider_id",
                table: "circle_membership",
                column: "provider_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "circle_membership");

            migrationBuilder.DropTable(
                name: "circle");

            migrationBuilder.DropColumn(
                name: "region",
                table: "released_cell");

            migrationBuilder.DropColumn(
                name: "laxer_because",
                table: "release");
        }
    }
}
