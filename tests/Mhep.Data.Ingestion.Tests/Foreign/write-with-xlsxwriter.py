# Writes the workbook of ForeignWorkbooksTests with XlsxWriter: python3 write-with-xlsxwriter.py
import xlsxwriter, datetime as d
wb=xlsxwriter.Workbook('xlsxwriter.xlsx')
day=wb.add_format({'num_format':'yyyy-mm-dd'}); mom=wb.add_format({'num_format':'yyyy-mm-dd h:mm:ss'}); five=wb.add_format({'num_format':'00000'}); uk=wb.add_format({'num_format':'dd/mm/yyyy'})
ws=wb.add_worksheet('Clients')
ws.write('A1','Invented data'); ws.write('A2','Data from'); ws.write('B2',d.date(2020,4,1),day); ws.write('A3','Data to'); ws.write('B3',d.date(2023,9,30),day)
for i,h in enumerate(['Client ID','Site','Employment Specialist','Referral date','Date Vocational Profile Started','Employed at referral','Age','Job 1 start date','Job 1 hours per week','Job 1 competitive paid job','Job 1 first 4 hours worked','Notes']): ws.write(4,i,h)
ws.write('A6',942,five); ws.write_row('B6',['SYN-A1','ES-01']); ws.write('D6',d.date(2022,5,3),day); ws.write('E6','10/05/2022'); ws.write('F6',False); ws.write('G6',34); ws.write('H6',d.date(2022,8,1),day); ws.write('I6',18.5); ws.write('J6',True); ws.write('K6','yes'); ws.write_rich_string('L6','a & ',wb.add_format({'bold':True}),'b <c>')
ws.write_row('A7',['C-é2','SYN-A1','vacant']); ws.write('D7',d.datetime(2022,6,1,14,30),mom); ws.write('F7','no'); ws.write_string('G7','25-34')
ws.write_row('A8',['C-003','SYN-A1','ES-01']); ws.write_formula('D8','=DATE(2022,7,1)',uk,44743); ws.write('F8','no'); ws.write('G8',41)
ws.write_row('A9',['C-004','SYN-A1','ES-01']); ws.write_formula('D9','=NA()',None,'#N/A'); ws.write('F9','no'); ws.write('G9',41)
s=wb.add_worksheet('Spells'); s.write_row('A1',['Site','ES','Start date','FTE']); s.write_row('A2',['SYN-A1','ES-01']); s.write('C2',d.date(2020,4,1),day); s.write('D2',0.8)
wb.close()
