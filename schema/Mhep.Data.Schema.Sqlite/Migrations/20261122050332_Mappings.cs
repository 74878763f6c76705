using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mhep.Data.Schema.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Mappings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "mapping_sha_256",
                table: "submission",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "stored_mapping",
                columns: table => new
                {
                    sha_256 = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stored_mapping", x => x.sha_256);
                });

            migrationBuilder.CreateTable(
                name: "mapping_version",
                columns: table => new
                {
                    provider_id = table.Column<int>(type: "INTEGER", nullable: false),
                    version_number = table.Column<int>(type: "INTEGER", nullable: false),
                    mapping_sha_256 = table.Column<string>(type: "TEXT", nullable: true),
                    stored_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mapping_version", x => new { x.provider_id, x.version_number });
                    table.ForeignKey(
                        name: "FK_mapping_version_provider_provider_id",
                        column: x => x.provider_id,
                        principalTable: "provider",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_mapping_version_stored_mapping_mapping_sha_256",
                        column: x => x.mapping_sha_256,
                        principalTable: "stored_mapping",
                        principalColumn: "sha_256",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_submission_mapping_sha_256",
                table: "submission",
                column: "mapping_sha_256");

            migrationBuilder.CreateIndex(
                name: "IX_mapping_version_mapping_sha_256",
                table: "mapping_version",
                column: "mapping_sha_256");

            migrationBuilder.AddForeignKey(
                name: "FK_submission_stored_mapping_mapping_sha_256",
                table: "submission",
                column: "mapping_sha_256",
                principalTable: "stored_mapping",
                principalColumn: "sha_256",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_submission_stored_mapping_mapping_sha_256",
                table: "submission");

            migrationBuilder.DropTable(
                name: "mapping_version");

            migrationBuilder.DropTable(
                name: "stored_mapping");

            migrationBuilder.DropIndex(
                name: "IX_submission_mapping_sha_256",
                table: "submission");

            migrationBuilder.DropColumn(
                name: "mapping_sha_256",
                table: "submission");
        }
    }
}
