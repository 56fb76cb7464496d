update member set assistance_programme = 'PKH' where member_no = '0009';
